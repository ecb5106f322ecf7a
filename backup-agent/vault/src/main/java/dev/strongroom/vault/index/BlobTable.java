package dev.strongroom.vault.index;

import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.pack.PackedBlob;
import java.util.Arrays;

/**
 * Blobs by id and type, with where they lie: 48 bytes for each in pages that never move, and 6 to 12 for its place in an
 * open-addressed table of their numbers. No object for a blob. The same blob may lie in several places. Not thread-safe.
 */
final class BlobTable {
    private static final int PAGE_BITS = 12;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int WORDS = BlobWords.COUNT;
    private static final int FIRST_SLOTS = 1 << 10;

    private long[][] pages = new long[0][];
    private int size;
    /** Numbers of blobs plus one; 0 for a free slot. At most two thirds are taken. */
    private int[] slots = new int[FIRST_SLOTS];

    int size() {
        return size;
    }

    /** Adds a place of a blob. */
    void add(PackedBlob blob, int pack) {
        if ((long) size * 3 >= (long) slots.length * 2) {
            grow();
        }
        if (size == pages.length << PAGE_BITS) {
            pages = Arrays.copyOf(pages, pages.length + 1);
            pages[pages.length - 1] = new long[PAGE * WORDS];
        }
        long[] page = pages[size >>> PAGE_BITS];
        int at = (size & (PAGE - 1)) * WORDS;
        page[at] = blob.id().w0();
        page[at + 1] = blob.id().w1();
        page[at + 2] = blob.id().w2();
        page[at + 3] = blob.id().w3();
        page[at + 4] = BlobWords.place(pack, blob);
        page[at + 5] = BlobWords.lengths(blob);
        size++;
        insert(size, blob.id().w0());
    }

    private void insert(int number, long w0) {
        int slot = (int) w0 & (slots.length - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = number;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int blob = 0; blob < size; blob++) {
            insert(blob + 1, word(blob, 0));
        }
    }

    /** A word of a blob, by its number. */
    long word(int blob, int word) {
        return pages[blob >>> PAGE_BITS][(blob & (PAGE - 1)) * WORDS + word];
    }

    /** The slot of the first place of a blob, or -1. */
    int first(Digest id, BlobType type) {
        return search((int) id.w0() & (slots.length - 1), id, type);
    }

    /** The slot of the place after the one in this slot, or -1. */
    int next(int slot, Digest id, BlobType type) {
        return search((slot + 1) & (slots.length - 1), id, type);
    }

    private int search(int from, Digest id, BlobType type) {
        int slot = from;
        while (slots[slot] != 0) {
            int blob = slots[slot] - 1;
            if (word(blob, 0) == id.w0() && word(blob, 1) == id.w1() && word(blob, 2) == id.w2()
                    && word(blob, 3) == id.w3() && BlobWords.hasType(word(blob, 5), type)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    /** The number of the blob in a slot. */
    int blobAt(int slot) {
        return slots[slot] - 1;
    }

    /** The number of the pack that holds a blob. */
    int pack(int blob) {
        return BlobWords.pack(word(blob, 4));
    }

    /** A blob with its place, by its number. */
    PackedBlob get(int blob) {
        return BlobWords.blob(new Digest(word(blob, 0), word(blob, 1), word(blob, 2), word(blob, 3)), word(blob, 4),
                word(blob, 5));
    }
}
