package dev.strongroom.pst.messaging;

import dev.strongroom.pst.property.Property;
import dev.strongroom.pst.property.PropertyType;

/** What folders have ([MS-PST], section 2.4.4.1). */
public final class FolderProperties {
    public static final Property NAME = Property.of(0x3001, PropertyType.TEXT);
    public static final Property ITEMS = Property.of(0x3602, PropertyType.INT32);
    public static final Property UNREAD = Property.of(0x3603, PropertyType.INT32);
    public static final Property HAS_FOLDERS = Property.of(0x360A, PropertyType.BOOLEAN);
    public static final Property CONTAINER_CLASS = Property.of(0x3613, PropertyType.TEXT);

    private FolderProperties() {}
}
