package dev.strongroom.pst.ltp;

import dev.strongroom.pst.ndb.DataTree;
import dev.strongroom.pst.ndb.Layout;
import dev.strongroom.pst.ndb.NodeData;
import dev.strongroom.pst.ndb.NodeFile;
import dev.strongroom.pst.ndb.Subnodes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Puts a node's values where they belong: short ones into its heap, long ones into a subnode each. */
final class HeapValues {
    private final Heap heap;
    private final Subnodes subnodes;

    HeapValues(Heap heap, Subnodes subnodes) {
        this.heap = heap;
        this.subnodes = subnodes;
    }

    /** Puts a value; answers the item or the subnode that it lies in (HNID), or 0 when it has no bytes. */
    int put(byte[] value) throws IOException {
        if (value.length == 0) {
            return 0;
        }
        if (value.length <= HeapLayout.LARGEST_ITEM) {
            return heap.allocate(value, 0, value.length);
        }
        return subnodes.addData(stored(heap.file(), new ByteArrayInputStream(value))).value();
    }

    /** Writes the whole of a stream as a node's data. */
    static NodeData stored(NodeFile file, InputStream stream) throws IOException {
        byte[] buffer = new byte[Layout.BLOCK_PAYLOAD];
        return stored(file, buffer, stream.readNBytes(buffer, 0, buffer.length), stream);
    }

    /** Writes some bytes and the rest of a stream as a node's data. */
    static NodeData stored(NodeFile file, byte[] head, int headLength, InputStream rest) throws IOException {
        DataTree data = new DataTree(file);
        data.addAll(head, headLength, rest);
        return new NodeData(data.complete(), 0, data.length());
    }
}
