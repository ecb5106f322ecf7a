package dev.strongroom.pst.property;

import static dev.strongroom.pst.property.PropertyType.INT32;

/** What notes have ([MS-OXONOTE], section 2.2.1). */
public final class NoteProperties {
    /** 0 blue, 1 green, 2 pink, 3 yellow, 4 white. */
    public static final Property COLOR = named(0x8B00);
    /** Pixels, as all of these. */
    public static final Property WIDTH = named(0x8B02);
    public static final Property HEIGHT = named(0x8B03);
    public static final Property LEFT = named(0x8B04);
    public static final Property TOP = named(0x8B05);

    private NoteProperties() {}

    private static Property named(int lid) {
        return Property.named(PropertySets.NOTE, lid, INT32);
    }
}
