package dev.strongroom.pst.property;

import static dev.strongroom.pst.property.PropertyType.BINARY;
import static dev.strongroom.pst.property.PropertyType.BOOLEAN;
import static dev.strongroom.pst.property.PropertyType.INT32;
import static dev.strongroom.pst.property.PropertyType.TEXT;
import static dev.strongroom.pst.property.PropertyType.TEXTS;
import static dev.strongroom.pst.property.PropertyType.TIME;

/** What messages of any kind have ([MS-OXPROPS], section 2; [MS-OXCMSG], section 2.2.1). */
public final class MessageProperties {
    public static final Property IMPORTANCE = Property.of(0x0017, INT32);
    public static final Property MESSAGE_CLASS = Property.of(0x001A, TEXT);
    public static final Property READ_RECEIPT_REQUESTED = Property.of(0x0029, BOOLEAN);
    public static final Property DELIVERY_REPORT_REQUESTED = Property.of(0x0023, BOOLEAN);
    public static final Property PRIORITY = Property.of(0x0026, INT32);
    public static final Property SENSITIVITY = Property.of(0x0036, INT32);
    /** As people read it; a file has its prefix marked. */
    public static final Property SUBJECT = Property.of(0x0037, TEXT);
    public static final Property SUBMIT_TIME = Property.of(0x0039, TIME);
    public static final Property REPRESENTING_SEARCH_KEY = Property.of(0x003B, BINARY);
    public static final Property REPRESENTING_ENTRY_ID = Property.of(0x0041, BINARY);
    public static final Property REPRESENTING_NAME = Property.of(0x0042, TEXT);
    public static final Property REPRESENTING_ADDRESS_TYPE = Property.of(0x0064, TEXT);
    public static final Property REPRESENTING_ADDRESS = Property.of(0x0065, TEXT);
    public static final Property REPLY_RECIPIENT_ENTRIES = Property.of(0x004F, BINARY);
    public static final Property REPLY_RECIPIENT_NAMES = Property.of(0x0050, TEXT);
    public static final Property MESSAGE_TO_ME = Property.of(0x0057, BOOLEAN);
    public static final Property MESSAGE_CC_ME = Property.of(0x0058, BOOLEAN);
    public static final Property START_DATE = Property.of(0x0060, TIME);
    public static final Property END_DATE = Property.of(0x0061, TIME);
    public static final Property OWNER_APPOINTMENT_ID = Property.of(0x0062, INT32);
    public static final Property CONVERSATION_TOPIC = Property.of(0x0070, TEXT);
    public static final Property CONVERSATION_INDEX = Property.of(0x0071, BINARY);
    public static final Property TRANSPORT_HEADERS = Property.of(0x007D, TEXT);
    public static final Property SENDER_ENTRY_ID = Property.of(0x0C19, BINARY);
    public static final Property SENDER_NAME = Property.of(0x0C1A, TEXT);
    public static final Property SENDER_SEARCH_KEY = Property.of(0x0C1D, BINARY);
    public static final Property SENDER_ADDRESS_TYPE = Property.of(0x0C1E, TEXT);
    public static final Property SENDER_ADDRESS = Property.of(0x0C1F, TEXT);
    public static final Property DISPLAY_BCC = Property.of(0x0E02, TEXT);
    public static final Property DISPLAY_CC = Property.of(0x0E03, TEXT);
    public static final Property DISPLAY_TO = Property.of(0x0E04, TEXT);
    public static final Property PARENT_NAME = Property.of(0x0E05, TEXT);
    public static final Property DELIVERY_TIME = Property.of(0x0E06, TIME);
    public static final Property FLAGS = Property.of(0x0E07, INT32);
    public static final Property SIZE = Property.of(0x0E08, INT32);
    public static final Property STATUS = Property.of(0x0E17, INT32);
    public static final Property REMOTE_HEADER = Property.of(0x0E2A, BOOLEAN);
    public static final Property BODY = Property.of(0x1000, TEXT);
    public static final Property RTF = Property.of(0x1009, BINARY);
    public static final Property HTML = Property.of(0x1013, BINARY);
    /** Which of the bodies the others were made from: 1 text, 2 RTF, 3 HTML. */
    public static final Property NATIVE_BODY = Property.of(0x1016, INT32);
    public static final Property INTERNET_MESSAGE_ID = Property.of(0x1035, TEXT);
    public static final Property REFERENCES = Property.of(0x1039, TEXT);
    public static final Property IN_REPLY_TO = Property.of(0x1042, TEXT);
    public static final Property ICON = Property.of(0x1080, INT32);
    public static final Property LAST_VERB = Property.of(0x1081, INT32);
    public static final Property LAST_VERB_TIME = Property.of(0x1082, TIME);
    public static final Property FLAG_STATUS = Property.of(0x1090, INT32);
    public static final Property FOLLOW_UP_ICON = Property.of(0x1095, INT32);
    public static final Property TEMPORARY_FLAGS = Property.of(0x1097, INT32);
    public static final Property CREATED = Property.of(0x3007, TIME);
    public static final Property MODIFIED = Property.of(0x3008, TIME);
    public static final Property SEARCH_KEY = Property.of(0x300B, BINARY);
    public static final Property CONVERSATION_ID = Property.of(0x3013, BINARY);
    public static final Property CONVERSATION_TRACKED = Property.of(0x3016, BOOLEAN);
    public static final Property CODE_PAGE = Property.of(0x3FDE, INT32);
    public static final Property LOCALE = Property.of(0x3FF1, INT32);
    public static final Property SENDER_SMTP = Property.of(0x5D01, TEXT);
    public static final Property REPRESENTING_SMTP = Property.of(0x5D02, TEXT);
    public static final Property SECURE_SUBMIT = Property.of(0x65C6, INT32);
    /** The categories (PidNameKeywords). */
    public static final Property CATEGORIES = Property.named(PropertySets.PUBLIC_STRINGS, "Keywords", TEXTS);

    private MessageProperties() {}
}
