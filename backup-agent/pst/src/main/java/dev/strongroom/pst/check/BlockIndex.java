package dev.strongroom.pst.check;

import java.util.Arrays;

/** What the tree of blocks says, and how often each block was named since; 24 bytes a block. */
final class BlockIndex {
    /** No block has this id. */
    static final int NONE = -1;

    private long[] ids = new long[1024];
    private long[] positions = new long[1024];
    private int[] sizesAndCounts = new int[1024];
    private int[] references = new int[1024];
    private int size;

    void add(long id, long position, int payload, int count) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            positions = Arrays.copyOf(positions, 2 * size);
            sizesAndCounts = Arrays.copyOf(sizesAndCounts, 2 * size);
            references = Arrays.copyOf(references, 2 * size);
        }
        ids[size] = id;
        positions[size] = position;
        sizesAndCounts[size] = payload << Short.SIZE | count;
        references[size] = 1;
        size++;
    }

    int size() {
        return size;
    }

    /** The place of a block in this index; the first bit of an id means nothing. */
    int find(long id) {
        int found = Arrays.binarySearch(ids, 0, size, id & ~1L);
        return found < 0 ? NONE : found;
    }

    long id(int block) {
        return ids[block];
    }

    long position(int block) {
        return positions[block];
    }

    /** The bytes that it holds. */
    int payload(int block) {
        return sizesAndCounts[block] >>> Short.SIZE;
    }

    /** How often the tree says that it is named. */
    int count(int block) {
        return sizesAndCounts[block] & 0xffff;
    }

    void reference(int block) {
        references[block]++;
    }

    int references(int block) {
        return references[block];
    }
}
