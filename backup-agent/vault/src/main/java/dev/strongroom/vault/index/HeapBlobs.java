package dev.strongroom.vault.index;

import java.util.Arrays;

/** The blobs of a table in memory, in the order of their ids. The table must not change meanwhile. */
final class HeapBlobs implements SortedBlobs {
    /** So many bits of a sort key number the blob; the others are the first of its id. */
    private static final int NUMBER_BITS = 24;
    /** How many blobs a table may have. */
    static final int MOST = 1 << NUMBER_BITS;

    private static final long NUMBER_MASK = MOST - 1;

    private final BlobTable table;
    private final long[] order;
    private int at = -1;

    HeapBlobs(BlobTable table) {
        this.table = table;
        order = new long[table.size()];
        for (int number = 0; number < order.length; number++) {
            order[number] = key(number);
        }
        Arrays.sort(order);
        settleTies();
    }

    /** Flipped in its first bit, so that signed order is the unsigned one of ids. */
    private long key(int number) {
        return ((table.word(number, 0) ^ Long.MIN_VALUE) & ~NUMBER_MASK) | number;
    }

    /** Ids that begin with the same 40 bits are few: put in order by hand. */
    private void settleTies() {
        for (int i = 1; i < order.length; i++) {
            long moved = order[i];
            int to = i;
            while (to > 0 && (order[to - 1] & ~NUMBER_MASK) == (moved & ~NUMBER_MASK)
                    && compare((int) (order[to - 1] & NUMBER_MASK), (int) (moved & NUMBER_MASK)) > 0) {
                order[to] = order[to - 1];
                to--;
            }
            order[to] = moved;
        }
    }

    private int compare(int one, int other) {
        for (int word = 0; word < BlobWords.COUNT - 2; word++) {
            int order = Long.compareUnsigned(table.word(one, word), table.word(other, word));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public boolean next() {
        at++;
        return at < order.length;
    }

    @Override
    public long word(int word) {
        return table.word((int) (order[at] & NUMBER_MASK), word);
    }
}
