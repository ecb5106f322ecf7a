package dev.strongroom.pst.ltp;

import dev.strongroom.pst.PstLimitException;
import dev.strongroom.pst.PstWriteException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a tree of records in a heap (BTH, [MS-PST], section 2.3.2) from records that come in the order of their keys: items
 * full of records one after the other, and above them what finds them. One item of each level lies in memory. Its header is
 * the heap's first item, where readers look for it.
 */
final class RecordTree {
    /** Where readers look for the header. */
    static final int HEADER_ID = HeapLayout.id(0, 1);

    private static final int HEADER_SIZE = 8;

    private final Heap heap;
    private final int keySize;
    private final int valueSize;
    private final List<Level> levels = new ArrayList<>(1);

    /** Begins a tree; nothing else may have been allocated. */
    RecordTree(Heap heap, int keySize, int valueSize) throws PstWriteException, PstLimitException {
        this.heap = heap;
        this.keySize = keySize;
        this.valueSize = valueSize;
        if (heap.allocate(HEADER_SIZE) != HEADER_ID) {
            throw new IllegalStateException("The header of a tree is the first item of its heap");
        }
    }

    /** Adds a record; keys ascend, unsigned. */
    void add(byte[] record, int offset) throws PstWriteException, PstLimitException {
        level(0).add(record, offset);
    }

    private Level level(int number) {
        if (number == levels.size()) {
            levels.add(new Level(number, keySize + (number == 0 ? valueSize : Integer.BYTES)));
        }
        return levels.get(number);
    }

    /** Writes what is left, and the header; answers the item at the root. */
    int complete() throws PstWriteException, PstLimitException {
        int root = 0;
        int level = 0;
        while (level < levels.size()) {
            root = levels.get(level).write(level < levels.size() - 1);
            level++;
        }
        byte[] bytes = heap.bytes(HEADER_ID);
        int at = heap.start(HEADER_ID);
        bytes[at] = (byte) HeapLayout.TREE_CLIENT;
        bytes[at + 1] = (byte) keySize;
        bytes[at + 2] = (byte) valueSize;
        bytes[at + 3] = (byte) Math.max(0, levels.size() - 1);
        LittleEndian.putInt(bytes, at + Integer.BYTES, root);
        return root;
    }

    private final class Level {
        private final int number;
        private final int recordSize;
        private final byte[] records;
        private int used;

        Level(int number, int recordSize) {
            this.number = number;
            this.recordSize = recordSize;
            records = new byte[HeapLayout.LARGEST_ITEM / recordSize * recordSize];
        }

        void add(byte[] record, int offset) throws PstWriteException, PstLimitException {
            if (used == records.length) {
                write(true);
            }
            System.arraycopy(record, offset, records, used, recordSize);
            used += recordSize;
        }

        /** Writes the item, and a record of it into the level above if there is one; answers its id. */
        int write(boolean named) throws PstWriteException, PstLimitException {
            int id = heap.allocate(records, 0, used);
            if (named) {
                byte[] above = new byte[keySize + Integer.BYTES];
                System.arraycopy(records, 0, above, 0, keySize);
                LittleEndian.putInt(above, keySize, id);
                level(number + 1).add(above, 0);
            }
            used = 0;
            return id;
        }
    }
}
