package dev.strongroom.pst.check;

import dev.strongroom.pst.ltp.RecordHeap;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Looks at the heap that finds folders by their ids in replicas, in which files of ours have nothing. */
final class ReplicaMapCheck {
    private ReplicaMapCheck() {}

    static void check(NodeContent node, BlockReader blocks, Findings findings) throws IOException, DamageException {
        HeapReader heap = new HeapReader(node, blocks, findings);
        ByteBuffer root = heap.item(heap.root(RecordHeap.CLIENT));
        findings.same(root.limit(), Integer.BYTES, Problem.Part.STORE, node.place(), "the size of its root");
        RecordTreeReader.read(heap, root.getInt(0), RecordHeap.KEY_SIZE, RecordHeap.VALUE_SIZE, node.place(), findings,
                (_, _) -> {});
        heap.checkAllTaken();
    }
}
