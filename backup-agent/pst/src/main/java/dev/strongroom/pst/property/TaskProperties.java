package dev.strongroom.pst.property;

import static dev.strongroom.pst.property.PropertyType.BINARY;
import static dev.strongroom.pst.property.PropertyType.BOOLEAN;
import static dev.strongroom.pst.property.PropertyType.FLOAT64;
import static dev.strongroom.pst.property.PropertyType.INT32;
import static dev.strongroom.pst.property.PropertyType.TEXT;
import static dev.strongroom.pst.property.PropertyType.TIME;

/** What tasks have ([MS-OXOTASK], section 2.2.2). Days are midnight in UTC. */
public final class TaskProperties {
    /** 0 not begun, 1 begun, 2 done, 3 waits for somebody, 4 put off. */
    public static final Property STATUS = named(0x8101, INT32);
    /** From 0 to 1. */
    public static final Property DONE_PART = named(0x8102, FLOAT64);
    public static final Property START = named(0x8104, TIME);
    public static final Property DUE = named(0x8105, TIME);
    public static final Property COMPLETED = named(0x810F, TIME);
    public static final Property RECURRENCE = named(0x8116, BINARY);
    public static final Property IS_DONE = named(0x811C, BOOLEAN);
    public static final Property OWNER = named(0x811F, TEXT);
    public static final Property RECURRING = named(0x8126, BOOLEAN);
    /** 0: nobody else was asked to do it. */
    public static final Property OWNERSHIP = named(0x8129, INT32);

    private TaskProperties() {}

    private static Property named(int lid, PropertyType type) {
        return Property.named(PropertySets.TASK, lid, type);
    }
}
