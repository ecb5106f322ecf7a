package dev.strongroom.pst.messaging;

import dev.strongroom.pst.ndb.NodeId;
import dev.strongroom.pst.property.Guids;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** What names a folder or a message beyond its file ([MS-PST], section 2.4.3.2): flags, the store's key, the node. */
public final class EntryId {
    private static final int SIZE = 24;

    private EntryId() {}

    /** The entry id of a node of a store. */
    public static byte[] of(UUID store, NodeId node) {
        return of(Guids.bytes(store), node);
    }

    /** The entry id of a node of the store with a key. */
    public static byte[] of(byte[] storeKey, NodeId node) {
        return ByteBuffer.allocate(SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0)
                .put(storeKey, 0, Math.min(storeKey.length, Guids.SIZE))
                .putInt(node.value())
                .array();
    }
}
