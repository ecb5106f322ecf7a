package dev.strongroom.pst.property;

import static dev.strongroom.pst.property.PropertyType.BINARY;
import static dev.strongroom.pst.property.PropertyType.BOOLEAN;
import static dev.strongroom.pst.property.PropertyType.INT32;
import static dev.strongroom.pst.property.PropertyType.TEXT;
import static dev.strongroom.pst.property.PropertyType.TIME;

/** What events have ([MS-OXOCAL], section 2.2.1). */
public final class AppointmentProperties {
    public static final Property SEQUENCE = named(0x8201, INT32);
    /** 0 free, 1 tentative, 2 busy, 3 out of office. */
    public static final Property BUSY_STATUS = named(0x8205, INT32);
    public static final Property LOCATION = named(0x8208, TEXT);
    public static final Property START = named(0x820D, TIME);
    public static final Property END = named(0x820E, TIME);
    /** Minutes. */
    public static final Property DURATION = named(0x8213, INT32);
    public static final Property ALL_DAY = named(0x8215, BOOLEAN);
    public static final Property RECURRENCE = named(0x8216, BINARY);
    /** Bits: 1 a meeting, 2 received, 4 cancelled. */
    public static final Property STATE = named(0x8217, INT32);
    public static final Property RESPONSE = named(0x8218, INT32);
    public static final Property RECURRING = named(0x8223, BOOLEAN);
    /** Of a changed day: when it would have begun. */
    public static final Property REPLACED_START = named(0x8228, TIME);
    public static final Property INVITED = named(0x8229, BOOLEAN);
    /** 0 none, 1 daily, 2 weekly, 3 monthly, 4 yearly. */
    public static final Property RECURRENCE_TYPE = named(0x8231, INT32);
    public static final Property RECURRENCE_TEXT = named(0x8232, TEXT);
    public static final Property ZONE = named(0x8233, BINARY);
    public static final Property ZONE_TEXT = named(0x8234, TEXT);
    public static final Property CLIP_START = named(0x8235, TIME);
    public static final Property CLIP_END = named(0x8236, TIME);
    public static final Property ALL_ATTENDEES = named(0x8238, TEXT);
    public static final Property TO_ATTENDEES = named(0x823B, TEXT);
    public static final Property CC_ATTENDEES = named(0x823C, TEXT);
    public static final Property START_ZONE = named(0x825E, BINARY);
    public static final Property END_ZONE = named(0x825F, BINARY);
    public static final Property RECURRENCE_ZONE = named(0x8260, BINARY);
    public static final Property GLOBAL_ID = Property.named(PropertySets.MEETING, 0x3, BINARY);
    public static final Property MEETING_RECURRING = Property.named(PropertySets.MEETING, 0x5, BOOLEAN);
    /** The same for the whole series. */
    public static final Property CLEAN_GLOBAL_ID = Property.named(PropertySets.MEETING, 0x23, BINARY);

    private AppointmentProperties() {}

    private static Property named(int lid, PropertyType type) {
        return Property.named(PropertySets.APPOINTMENT, lid, type);
    }
}
