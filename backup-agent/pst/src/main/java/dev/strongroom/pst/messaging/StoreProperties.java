package dev.strongroom.pst.messaging;

import dev.strongroom.pst.ndb.NodeId;
import dev.strongroom.pst.property.Property;
import dev.strongroom.pst.property.PropertyType;
import java.util.Map;

/** What the store itself has ([MS-PST], section 2.4.3.1). */
public final class StoreProperties {
    public static final Property RECORD_KEY = Property.of(0x0FF9, PropertyType.BINARY);
    public static final Property DISPLAY_NAME = Property.of(0x3001, PropertyType.TEXT);
    public static final Property VERSION_HISTORY = Property.of(0x0E34, PropertyType.BINARY);
    public static final Property REPLICA_FLAGS = Property.of(0x0E38, PropertyType.INT32);
    public static final Property VALID_FOLDERS = Property.of(0x35DF, PropertyType.INT32);
    public static final Property IPM_SUBTREE = Property.of(0x35E0, PropertyType.BINARY);
    public static final Property DELETED_ITEMS = Property.of(0x35E3, PropertyType.BINARY);
    public static final Property COMMON_VIEWS = Property.of(0x35E6, PropertyType.BINARY);
    public static final Property FINDER = Property.of(0x35E7, PropertyType.BINARY);
    /** The checksum of a password; 0 for none. */
    public static final Property PASSWORD = Property.of(0x67FF, PropertyType.INT32);
    /** The node of the folder that a row of the table of receive folders names. */
    public static final Property RECEIVE_FOLDER = Property.of(0x6605, PropertyType.INT32);
    /** What a search is at; 0 for nothing. */
    public static final Property SEARCH_FLAGS = Property.of(0x660B, PropertyType.INT32);

    /** The folders that the store names, by the property that has the entry id of each. */
    public static final Map<Property, NodeId> FOLDERS = Map.of(IPM_SUBTREE, SystemNodes.IPM_SUBTREE, DELETED_ITEMS,
            SystemNodes.DELETED_ITEMS, COMMON_VIEWS, SystemNodes.COMMON_VIEWS, FINDER, SystemNodes.SEARCH_ROOT);
    /** The bytes of the history of versions: a count, one GUID and its version. */
    public static final int HISTORY_SIZE = 24;

    /** IPM subtree, deleted items, common views and finder are there. */
    public static final int VALID_FOLDER_BITS = 0x1 | 0x8 | 0x40 | 0x80;

    private StoreProperties() {}
}
