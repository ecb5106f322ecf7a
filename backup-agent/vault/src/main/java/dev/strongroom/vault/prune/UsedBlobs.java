package dev.strongroom.vault.prune;

import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A set of blobs by id and type, each with the number of the pack that it is to stay in: about 44 bytes for each in
 * pages that never move. No object for a blob. Adding is thread-safe, all else is for one thread.
 */
public final class UsedBlobs {
    private static final int PAGE_BITS = 13;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int WORDS = 4;
    private static final int FIRST_SLOTS = 1 << 10;
    private static final int NO_PACK = -1;

    private long[][] ids = new long[0][];
    private int[][] packs = new int[0][];
    private final BitSet trees = new BitSet();
    private int size;
    private int placed;
    /** Numbers of blobs plus one; 0 for a free slot. At most two thirds are taken. */
    private int[] slots = new int[FIRST_SLOTS];

    /** Adds a blob; false when it is there already. */
    public synchronized boolean add(Digest id, BlobType type) {
        int slot = slot(id, type);
        if (slots[slot] != 0) {
            return false;
        }
        if (size == ids.length << PAGE_BITS) {
            ids = Arrays.copyOf(ids, ids.length + 1);
            ids[ids.length - 1] = new long[PAGE * WORDS];
            packs = Arrays.copyOf(packs, packs.length + 1);
            packs[packs.length - 1] = new int[PAGE];
            Arrays.fill(packs[packs.length - 1], NO_PACK);
        }
        long[] page = ids[size >>> PAGE_BITS];
        int at = (size & (PAGE - 1)) * WORDS;
        page[at] = id.w0();
        page[at + 1] = id.w1();
        page[at + 2] = id.w2();
        page[at + 3] = id.w3();
        trees.set(size, type == BlobType.TREE);
        size++;
        slots[slot] = size;
        if ((long) size * 3 >= (long) slots.length * 2) {
            grow();
        }
        return true;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int blob = 0; blob < size; blob++) {
            int slot = (int) word(blob, 0) & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = blob + 1;
        }
    }

    private long word(int blob, int word) {
        return ids[blob >>> PAGE_BITS][(blob & (PAGE - 1)) * WORDS + word];
    }

    /** The slot of a blob, or the free one where it belongs. */
    private int slot(Digest id, BlobType type) {
        int slot = (int) id.w0() & (slots.length - 1);
        while (slots[slot] != 0) {
            int blob = slots[slot] - 1;
            if (word(blob, 0) == id.w0() && word(blob, 1) == id.w1() && word(blob, 2) == id.w2()
                    && word(blob, 3) == id.w3() && trees.get(blob) == (type == BlobType.TREE)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    public int size() {
        return size;
    }

    /** Whether a blob is used and has no pack yet. */
    boolean isUnplaced(Digest id, BlobType type) {
        int number = slots[slot(id, type)];
        return number != 0 && packs[(number - 1) >>> PAGE_BITS][(number - 1) & (PAGE - 1)] == NO_PACK;
    }

    /** Lets a blob stay in this pack, unless it stays in another or is not used; answers whether it stays in this. */
    public boolean place(Digest id, BlobType type, int pack) {
        int number = slots[slot(id, type)] - 1;
        if (number < 0) {
            return false;
        }
        int[] page = packs[number >>> PAGE_BITS];
        if (page[number & (PAGE - 1)] == NO_PACK) {
            page[number & (PAGE - 1)] = pack;
            placed++;
        }
        return page[number & (PAGE - 1)] == pack;
    }

    /** How many used blobs have no pack yet. */
    public int unplaced() {
        return size - placed;
    }

    /** Forgets which pack each stays in. */
    void displaceAll() {
        placed = 0;
        for (int[] page : packs) {
            Arrays.fill(page, NO_PACK);
        }
    }
}
