package dev.strongroom.pst.messaging;

import dev.strongroom.pst.property.Property;
import dev.strongroom.pst.property.PropertyType;

/** What the node has that tells the numbers of names ([MS-PST], section 2.4.7). */
public final class NameMapProperties {
    public static final Property BUCKET_COUNT = Property.of(0x0001, PropertyType.INT32);
    public static final Property SETS = Property.of(0x0002, PropertyType.BINARY);
    public static final Property ENTRIES = Property.of(0x0003, PropertyType.BINARY);
    public static final Property STRINGS = Property.of(0x0004, PropertyType.BINARY);
    /** The number of the property that is the first bucket of the hash table; the others follow. */
    public static final int FIRST_BUCKET = 0x1000;
    /** How many buckets there are. */
    public static final int BUCKETS = 251;

    private NameMapProperties() {}
}
