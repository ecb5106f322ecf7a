package dev.strongroom.formats.mime;

import java.util.Arrays;

/** Turns the starts and ends of leaf bodies into cuts: both ends of those that are worth it. */
final class LeafCuts {
    /** Bodies shorter than this stay joined with what surrounds them. */
    static final long WORTH_IT = 16 * 1024;

    private static final long NOT_IN_LEAF = -1;

    private long start = NOT_IN_LEAF;
    private boolean startNamed;
    private long[] queue = new long[8];
    private int head;
    private int tail;

    void bodyStarts(long offset) {
        start = offset;
        startNamed = false;
    }

    /** The body, if there is one, is known to reach to this offset at least. */
    void reaches(long offset) {
        if (start != NOT_IN_LEAF && !startNamed && offset - start >= WORTH_IT) {
            startNamed = true;
            add(start);
        }
    }

    /** The body, if there is one, ends before this offset. */
    void bodyEnds(long offset) {
        reaches(offset);
        if (start != NOT_IN_LEAF && startNamed) {
            add(offset);
        }
        start = NOT_IN_LEAF;
    }

    /** The file ends here, which needs no cut. */
    void fileEnds(long offset) {
        reaches(offset);
        start = NOT_IN_LEAF;
    }

    long next() {
        return head < tail ? queue[head++] : -1;
    }

    /** No cut to come lies below this, when nothing new can be found below {@code offset}. */
    long settled(long offset) {
        long lowest = start != NOT_IN_LEAF && !startNamed ? Math.min(start, offset) : offset;
        return head < tail ? Math.min(queue[head], lowest) : lowest;
    }

    private void add(long offset) {
        if (offset == 0) {
            return;
        }
        if (head == tail) {
            head = 0;
            tail = 0;
        }
        if (tail == queue.length) {
            queue = Arrays.copyOf(queue, tail * 2);
        }
        queue[tail++] = offset;
    }
}
