package dev.strongroom.pst.property;

import static dev.strongroom.pst.property.PropertyType.INT32;
import static dev.strongroom.pst.property.PropertyType.TEXT;
import static dev.strongroom.pst.property.PropertyType.TIME;

/** What entries of a journal have ([MS-OXOJRNL], section 2.2.1). */
public final class JournalProperties {
    public static final Property TYPE = Property.named(PropertySets.LOG, 0x8700, TEXT);
    public static final Property START = Property.named(PropertySets.LOG, 0x8706, TIME);
    /** Minutes. */
    public static final Property DURATION = Property.named(PropertySets.LOG, 0x8707, INT32);
    public static final Property END = Property.named(PropertySets.LOG, 0x8708, TIME);
    public static final Property TYPE_TEXT = Property.named(PropertySets.LOG, 0x8712, TEXT);

    private JournalProperties() {}
}
