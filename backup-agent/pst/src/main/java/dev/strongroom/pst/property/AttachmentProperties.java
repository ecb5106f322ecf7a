package dev.strongroom.pst.property;

import static dev.strongroom.pst.property.PropertyType.BINARY;
import static dev.strongroom.pst.property.PropertyType.BOOLEAN;
import static dev.strongroom.pst.property.PropertyType.INT32;
import static dev.strongroom.pst.property.PropertyType.TEXT;
import static dev.strongroom.pst.property.PropertyType.TIME;

/** What an attachment has ([MS-OXCMSG], section 2.2.2). */
public final class AttachmentProperties {
    public static final Property SIZE = Property.of(0x0E20, INT32);
    public static final Property NUMBER = Property.of(0x0E21, INT32);
    public static final Property DISPLAY_NAME = Property.of(0x3001, TEXT);
    public static final Property CREATED = Property.of(0x3007, TIME);
    public static final Property MODIFIED = Property.of(0x3008, TIME);
    /** Bytes; where the attachment is a message, that object. */
    public static final Property DATA = Property.of(0x3701, BINARY);
    public static final Property ENCODING = Property.of(0x3702, BINARY);
    public static final Property EXTENSION = Property.of(0x3703, TEXT);
    public static final Property SHORT_NAME = Property.of(0x3704, TEXT);
    public static final Property METHOD = Property.of(0x3705, INT32);
    public static final Property LONG_NAME = Property.of(0x3707, TEXT);
    /** Where the file lies that the attachment only names. */
    public static final Property LONG_PATH = Property.of(0x370D, TEXT);
    /** Where it stands in text; -1 for nowhere. */
    public static final Property RENDERING_POSITION = Property.of(0x370B, INT32);
    public static final Property MEDIA_TYPE = Property.of(0x370E, TEXT);
    public static final Property CONTENT_ID = Property.of(0x3712, TEXT);
    public static final Property CONTENT_LOCATION = Property.of(0x3713, TEXT);
    /** 4: shown within HTML. */
    public static final Property FLAGS = Property.of(0x3714, INT32);
    public static final Property DISPOSITION = Property.of(0x3716, TEXT);
    public static final Property LINK_ID = Property.of(0x7FFA, INT32);
    public static final Property EXCEPTION_START = Property.of(0x7FFB, TIME);
    public static final Property EXCEPTION_END = Property.of(0x7FFC, TIME);
    /** 2: an exception of a series of events. */
    public static final Property CALENDAR_FLAGS = Property.of(0x7FFD, INT32);
    public static final Property HIDDEN = Property.of(0x7FFE, BOOLEAN);
    public static final Property CONTACT_PHOTO = Property.of(0x7FFF, BOOLEAN);

    private AttachmentProperties() {}
}
