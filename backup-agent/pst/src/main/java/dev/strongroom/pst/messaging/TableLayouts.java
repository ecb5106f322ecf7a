package dev.strongroom.pst.messaging;

import static dev.strongroom.pst.property.PropertyType.BINARY;
import static dev.strongroom.pst.property.PropertyType.BOOLEAN;
import static dev.strongroom.pst.property.PropertyType.INT32;
import static dev.strongroom.pst.property.PropertyType.INT32S;
import static dev.strongroom.pst.property.PropertyType.INT64;
import static dev.strongroom.pst.property.PropertyType.TEXT;
import static dev.strongroom.pst.property.PropertyType.TIME;

import dev.strongroom.pst.ltp.TableLayout;
import dev.strongroom.pst.property.AttachmentProperties;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.Property;
import dev.strongroom.pst.property.RecipientProperties;
import java.util.List;
import java.util.stream.Stream;

/** The columns of each table that a store has ([MS-PST], section 2.4, and Outlook's own files). */
public final class TableLayouts {
    private static final Property REPLICA_ITEM = Property.of(0x0E30, BINARY);
    private static final Property REPLICA_FOLDER = Property.of(0x0E31, BINARY);
    private static final Property REPLICA_CHANGE = Property.of(0x0E33, INT64);
    private static final Property REPLICA_HISTORY = Property.of(0x0E34, BINARY);
    private static final Property REPLICA_FLAGS = Property.of(0x0E38, INT32);
    private static final Property COPIED_FROM_HISTORY = Property.of(0x0E3C, BINARY);
    private static final Property COPIED_FROM_ITEM = Property.of(0x0E3D, BINARY);

    /** The folders of a folder. */
    public static final TableLayout HIERARCHY = new TableLayout(List.of(
            REPLICA_ITEM, REPLICA_CHANGE, REPLICA_HISTORY, REPLICA_FLAGS,
            FolderProperties.NAME, FolderProperties.ITEMS, FolderProperties.UNREAD, FolderProperties.HAS_FOLDERS,
            FolderProperties.CONTAINER_CLASS, Property.of(0x6635, INT32), Property.of(0x6636, INT32)));

    /** The messages of a folder. */
    public static final TableLayout CONTENTS = new TableLayout(List.of(
            MessageProperties.IMPORTANCE, MessageProperties.MESSAGE_CLASS, MessageProperties.SENSITIVITY,
            MessageProperties.SUBJECT, MessageProperties.SUBMIT_TIME, MessageProperties.REPRESENTING_NAME,
            MessageProperties.MESSAGE_TO_ME, MessageProperties.MESSAGE_CC_ME, MessageProperties.CONVERSATION_TOPIC,
            MessageProperties.CONVERSATION_INDEX, MessageProperties.DISPLAY_CC, MessageProperties.DISPLAY_TO,
            MessageProperties.DELIVERY_TIME, MessageProperties.FLAGS, MessageProperties.SIZE, MessageProperties.STATUS,
            REPLICA_ITEM, REPLICA_CHANGE, REPLICA_HISTORY, REPLICA_FLAGS, COPIED_FROM_HISTORY, COPIED_FROM_ITEM,
            MessageProperties.TEMPORARY_FLAGS, MessageProperties.MODIFIED, MessageProperties.CONVERSATION_ID,
            MessageProperties.SECURE_SUBMIT));

    /** What a folder holds that is no message for people: views and settings. */
    public static final TableLayout ASSOCIATED_CONTENTS = new TableLayout(List.of(
            MessageProperties.MESSAGE_CLASS, MessageProperties.FLAGS, MessageProperties.STATUS, FolderProperties.NAME,
            Property.of(0x6800, TEXT), Property.of(0x6803, BOOLEAN), Property.of(0x6805, INT32S),
            Property.of(0x682F, TEXT), Property.of(0x7003, INT32), Property.of(0x7004, BINARY),
            Property.of(0x7005, BINARY), Property.of(0x7006, TEXT), Property.of(0x7007, INT32)));

    /** What a search found. */
    public static final TableLayout SEARCH_CONTENTS = new TableLayout(List.of(
            MessageProperties.IMPORTANCE, MessageProperties.MESSAGE_CLASS, MessageProperties.SENSITIVITY,
            MessageProperties.SUBJECT, MessageProperties.SUBMIT_TIME, MessageProperties.REPRESENTING_NAME,
            MessageProperties.MESSAGE_TO_ME, MessageProperties.MESSAGE_CC_ME, MessageProperties.CONVERSATION_TOPIC,
            MessageProperties.DISPLAY_CC, MessageProperties.DISPLAY_TO, MessageProperties.PARENT_NAME,
            MessageProperties.DELIVERY_TIME, MessageProperties.FLAGS, MessageProperties.SIZE, MessageProperties.STATUS,
            MessageProperties.REMOTE_HEADER, MessageProperties.MODIFIED, Property.of(0x67F1, INT32)));

    private static final List<Property> RECIPIENT_COLUMNS = List.of(
            RecipientProperties.TYPE, RecipientProperties.RESPONSIBILITY, RecipientProperties.RECORD_KEY,
            RecipientProperties.OBJECT_TYPE, RecipientProperties.ENTRY_ID, RecipientProperties.DISPLAY_NAME,
            RecipientProperties.ADDRESS_TYPE, RecipientProperties.ADDRESS, RecipientProperties.SEARCH_KEY,
            RecipientProperties.DISPLAY_TYPE, RecipientProperties.SHORT_NAME, RecipientProperties.SEND_RICH);

    /** The template of tables of recipients. */
    public static final TableLayout RECIPIENT_TEMPLATE = new TableLayout(RECIPIENT_COLUMNS);

    /** The recipients of a message; a few columns more than the template, as Outlook has them too. */
    public static final TableLayout RECIPIENTS = new TableLayout(Stream.concat(RECIPIENT_COLUMNS.stream(),
            List.of(RecipientProperties.SMTP_ADDRESS, RecipientProperties.FLAGS, RecipientProperties.TRACK_STATUS)
                    .stream())
            .toList());

    /** The attachments of a message. */
    public static final TableLayout ATTACHMENTS = new TableLayout(List.of(
            AttachmentProperties.SIZE, AttachmentProperties.SHORT_NAME, AttachmentProperties.METHOD,
            AttachmentProperties.RENDERING_POSITION));

    /** Into which folder messages of a class are delivered. */
    public static final TableLayout RECEIVE_FOLDERS = new TableLayout(List.of(
            MessageProperties.MESSAGE_CLASS, StoreProperties.RECEIVE_FOLDER));

    /** Messages that wait to be sent. */
    public static final TableLayout OUTGOING_QUEUE = new TableLayout(List.of(
            MessageProperties.SUBMIT_TIME, Property.of(0x0E10, INT32), Property.of(0x0E14, INT32)));

    /** Tables without a known meaning, which Outlook's stores all have. */
    public static final TableLayout UNNAMED_6B6 = new TableLayout(List.of(
            REPLICA_CHANGE, Property.of(0x0E37, BINARY), REPLICA_FLAGS));

    public static final TableLayout UNNAMED_6D7 = new TableLayout(List.of(
            MessageProperties.MESSAGE_CLASS, REPLICA_ITEM, REPLICA_FOLDER, REPLICA_CHANGE, REPLICA_HISTORY,
            REPLICA_FLAGS, Property.of(0x0E3E, BINARY)));

    public static final TableLayout UNNAMED_6F8 = new TableLayout(List.of(
            REPLICA_CHANGE, Property.of(0x3007, TIME)));

    private TableLayouts() {}
}
