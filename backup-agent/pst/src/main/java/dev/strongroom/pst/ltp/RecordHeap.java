package dev.strongroom.pst.ltp;

import dev.strongroom.pst.ndb.NodeData;
import dev.strongroom.pst.ndb.NodeFile;
import java.io.IOException;

/**
 * A heap in which an item names a tree of records: what every store has under one id to find folders by their ids in replicas,
 * and in which nothing stands in Outlook's own new files.
 */
public final class RecordHeap {
    public static final int CLIENT = 0x9C;
    public static final int KEY_SIZE = 16;
    public static final int VALUE_SIZE = 4;
    private static final int HEADER_SIZE = 8;

    private RecordHeap() {}

    /** Writes one without records. */
    public static NodeData empty(NodeFile file) throws IOException {
        Heap heap = new Heap(file, CLIENT);
        int root = heap.allocate(Integer.BYTES);
        int header = heap.allocate(HEADER_SIZE);
        LittleEndian.putInt(heap.bytes(root), heap.start(root), header);
        byte[] bytes = heap.bytes(header);
        int at = heap.start(header);
        bytes[at] = (byte) HeapLayout.TREE_CLIENT;
        bytes[at + 1] = KEY_SIZE;
        bytes[at + 2] = VALUE_SIZE;
        return new NodeData(heap.complete(root), 0, heap.size());
    }
}
