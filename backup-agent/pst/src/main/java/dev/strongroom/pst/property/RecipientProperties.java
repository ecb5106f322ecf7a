package dev.strongroom.pst.property;

import static dev.strongroom.pst.property.PropertyType.BINARY;
import static dev.strongroom.pst.property.PropertyType.BOOLEAN;
import static dev.strongroom.pst.property.PropertyType.INT32;
import static dev.strongroom.pst.property.PropertyType.TEXT;

/** What a recipient of a message has ([MS-OXCMSG], section 2.2.3.1; [MS-OXOABK]). */
public final class RecipientProperties {
    /** 1 to, 2 cc, 3 bcc; of events 1 required, 2 optional, 3 resource. */
    public static final Property TYPE = Property.of(0x0C15, INT32);
    public static final Property RESPONSIBILITY = Property.of(0x0E0F, BOOLEAN);
    public static final Property RECORD_KEY = Property.of(0x0FF9, BINARY);
    public static final Property OBJECT_TYPE = Property.of(0x0FFE, INT32);
    public static final Property ENTRY_ID = Property.of(0x0FFF, BINARY);
    public static final Property DISPLAY_NAME = Property.of(0x3001, TEXT);
    public static final Property ADDRESS_TYPE = Property.of(0x3002, TEXT);
    public static final Property ADDRESS = Property.of(0x3003, TEXT);
    public static final Property SEARCH_KEY = Property.of(0x300B, BINARY);
    public static final Property DISPLAY_TYPE = Property.of(0x3900, INT32);
    public static final Property SMTP_ADDRESS = Property.of(0x39FE, TEXT);
    public static final Property SHORT_NAME = Property.of(0x39FF, TEXT);
    public static final Property SEND_RICH = Property.of(0x3A40, BOOLEAN);
    /** 1 can be sent to, 3 the organizer of a meeting. */
    public static final Property FLAGS = Property.of(0x5FFD, INT32);
    /** What an attendee answered. */
    public static final Property TRACK_STATUS = Property.of(0x5FFF, INT32);

    private RecipientProperties() {}
}
