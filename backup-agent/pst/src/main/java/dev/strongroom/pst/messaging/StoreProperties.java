package dev.strongroom.pst.messaging;

import dev.strongroom.pst.property.Property;
import dev.strongroom.pst.property.PropertyType;

/** What the store itself has ([MS-PST], section 2.4.3.1). */
final class StoreProperties {
    static final Property RECORD_KEY = Property.of(0x0FF9, PropertyType.BINARY);
    static final Property DISPLAY_NAME = Property.of(0x3001, PropertyType.TEXT);
    static final Property VERSION_HISTORY = Property.of(0x0E34, PropertyType.BINARY);
    static final Property REPLICA_FLAGS = Property.of(0x0E38, PropertyType.INT32);
    static final Property VALID_FOLDERS = Property.of(0x35DF, PropertyType.INT32);
    static final Property IPM_SUBTREE = Property.of(0x35E0, PropertyType.BINARY);
    static final Property DELETED_ITEMS = Property.of(0x35E3, PropertyType.BINARY);
    static final Property COMMON_VIEWS = Property.of(0x35E6, PropertyType.BINARY);
    static final Property FINDER = Property.of(0x35E7, PropertyType.BINARY);
    /** The checksum of a password; 0 for none. */
    static final Property PASSWORD = Property.of(0x67FF, PropertyType.INT32);
    /** The node of the folder that a row of the table of receive folders names. */
    static final Property RECEIVE_FOLDER = Property.of(0x6605, PropertyType.INT32);
    /** What a search is at; 0 for nothing. */
    static final Property SEARCH_FLAGS = Property.of(0x660B, PropertyType.INT32);

    /** IPM subtree, deleted items, common views and finder are there. */
    static final int VALID_FOLDER_BITS = 0x1 | 0x8 | 0x40 | 0x80;

    private StoreProperties() {}
}
