package dev.strongroom.pst.property;

import static dev.strongroom.pst.property.PropertyType.BOOLEAN;
import static dev.strongroom.pst.property.PropertyType.INT32;
import static dev.strongroom.pst.property.PropertyType.TIME;

/** Named properties that items of several kinds have ([MS-OXPROPS], section 2: PSETID_Common). */
public final class CommonProperties {
    /** Minutes before the beginning. */
    public static final Property REMINDER_MINUTES = Property.named(PropertySets.COMMON, 0x8501, INT32);
    public static final Property REMINDER_TIME = Property.named(PropertySets.COMMON, 0x8502, TIME);
    public static final Property REMINDER_SET = Property.named(PropertySets.COMMON, 0x8503, BOOLEAN);
    public static final Property REMINDER_SIGNAL_TIME = Property.named(PropertySets.COMMON, 0x8560, TIME);
    public static final Property PRIVATE = Property.named(PropertySets.COMMON, 0x8506, BOOLEAN);
    public static final Property SIDE_EFFECTS = Property.named(PropertySets.COMMON, 0x8510, INT32);
    public static final Property COMMON_START = Property.named(PropertySets.COMMON, 0x8516, TIME);
    public static final Property COMMON_END = Property.named(PropertySets.COMMON, 0x8517, TIME);
    public static final Property TASK_MODE = Property.named(PropertySets.COMMON, 0x8518, INT32);

    private CommonProperties() {}
}
