package dev.strongroom.connectors;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PrimitiveIterator;
import java.util.StringJoiner;
import java.util.stream.LongStream;

/**
 * An immutable set of item numbers of one epoch, kept as ascending ranges, so that a million consecutive UIDs take a few
 * bytes.
 */
public final class IdSet {
    private final long epoch;
    private final long[] bounds;
    private final long size;

    private IdSet(long epoch, long[] bounds) {
        this.epoch = epoch;
        this.bounds = bounds;
        long sum = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            sum += bounds[i + 1] - bounds[i] + 1;
        }
        size = sum;
    }

    /** A set from ascending numbers without repeats. */
    public static IdSet ofAscending(long epoch, LongStream numbers) {
        Ranges ranges = new Ranges(8);
        for (PrimitiveIterator.OfLong it = numbers.iterator(); it.hasNext();) {
            long number = it.nextLong();
            if (ranges.reaches(number)) {
                throw new IllegalArgumentException("Ids must ascend: " + number);
            }
            ranges.add(number, number);
        }
        return ranges.toSet(epoch);
    }

    /**
     * A set from ranges.
     *
     * @param bounds first and last number of each range; they may come in any order and overlap
     */
    public static IdSet ofRanges(long epoch, long... bounds) {
        return isAscending(bounds) ? joined(epoch, bounds) : joined(epoch, sorted(bounds));
    }

    private static boolean isAscending(long... bounds) {
        for (int i = 1; i < bounds.length; i++) {
            if (bounds[i] < bounds[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private static IdSet joined(long epoch, long... ascending) {
        Ranges joined = new Ranges(ascending.length / 2);
        for (int i = 0; i < ascending.length; i += 2) {
            joined.add(ascending[i], ascending[i + 1]);
        }
        return joined.toSet(epoch);
    }

    private static long[] sorted(long... bounds) {
        long[][] ranges = new long[bounds.length / 2][];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = new long[]{
                Math.min(bounds[2 * i], bounds[2 * i + 1]), Math.max(bounds[2 * i], bounds[2 * i + 1])};
        }
        Arrays.sort(ranges, Comparator.comparingLong(range -> range[0]));
        return Arrays.stream(ranges).flatMapToLong(Arrays::stream).toArray();
    }

    /** What is in this set or in the other one of the same epoch. */
    public IdSet plus(IdSet other) {
        requireEpochOf(other);
        if (bounds.length == 0 || other.bounds.length == 0) {
            return bounds.length == 0 ? other : this;
        }
        Ranges all = new Ranges(Math.max(bounds.length, other.bounds.length) / 2 + 1);
        int mine = 0;
        int theirs = 0;
        while (mine < bounds.length || theirs < other.bounds.length) {
            if (theirs == other.bounds.length || (mine < bounds.length && bounds[mine] <= other.bounds[theirs])) {
                all.add(bounds[mine], bounds[mine + 1]);
                mine += 2;
            } else {
                all.add(other.bounds[theirs], other.bounds[theirs + 1]);
                theirs += 2;
            }
        }
        return all.toSet(epoch);
    }

    private void requireEpochOf(IdSet other) {
        if (other.epoch != epoch) {
            throw new IllegalArgumentException("Sets of epochs " + epoch + " and " + other.epoch);
        }
    }

    /** What is in this set and not in the other one of the same epoch. */
    public IdSet minus(IdSet other) {
        requireEpochOf(other);
        if (other.bounds.length == 0) {
            return this;
        }
        Ranges left = new Ranges(bounds.length / 2 + 1);
        int next = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            long from = bounds[i];
            long to = bounds[i + 1];
            while (next < other.bounds.length && other.bounds[next + 1] < from) {
                next += 2;
            }
            for (int j = next; j < other.bounds.length && other.bounds[j] <= to; j += 2) {
                if (other.bounds[j] > from) {
                    left.add(from, other.bounds[j] - 1);
                }
                from = other.bounds[j + 1] + 1;
            }
            if (from <= to) {
                left.add(from, to);
            }
        }
        return left.toSet(epoch);
    }

    /** Within which the numbers are unique; see {@link ItemId}. */
    public long epoch() {
        return epoch;
    }

    public long size() {
        return size;
    }

    /** Whether the set holds the id. */
    public boolean contains(ItemId id) {
        return id.epoch() == epoch && containsNumber(id.number());
    }

    private boolean containsNumber(long number) {
        int low = 0;
        int high = bounds.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (number < bounds[2 * middle]) {
                high = middle - 1;
            } else if (number > bounds[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** The numbers, ascending. */
    public LongStream numbers() {
        return LongStream.range(0, bounds.length / 2)
                .flatMap(i -> LongStream.rangeClosed(bounds[(int) (2 * i)], bounds[(int) (2 * i) + 1]));
    }

    /** First and last number of each range, ascending. */
    public long[] bounds() {
        return bounds.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdSet set && set.epoch == epoch && Arrays.equals(set.bounds, bounds);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(epoch) + Arrays.hashCode(bounds);
    }

    /** {@code epoch.[1-3, 7]}. */
    @Override
    public String toString() {
        StringJoiner ranges = new StringJoiner(", ", epoch + ".[", "]");
        for (int i = 0; i < bounds.length; i += 2) {
            ranges.add(bounds[i] == bounds[i + 1] ? "" + bounds[i] : bounds[i] + "-" + bounds[i + 1]);
        }
        return ranges.toString();
    }

    /** Ascending ranges being collected; those that touch become one. */
    private static final class Ranges {
        private long[] bounds;
        private int used;

        Ranges(int expected) {
            bounds = new long[2 * Math.max(1, expected)];
        }

        boolean reaches(long number) {
            return used > 0 && bounds[used - 1] >= number;
        }

        void add(long first, long last) {
            if (used > 0 && first <= bounds[used - 1] + 1) {
                bounds[used - 1] = Math.max(bounds[used - 1], last);
                return;
            }
            if (used == bounds.length) {
                bounds = Arrays.copyOf(bounds, used + (used / 4 + 1) * 2);
            }
            bounds[used++] = first;
            bounds[used++] = last;
        }

        IdSet toSet(long epoch) {
            return new IdSet(epoch, used == bounds.length ? bounds : Arrays.copyOf(bounds, used));
        }
    }

    /** The number of ranges: what the set takes in memory, in units of 16 bytes. */
    public int ranges() {
        return bounds.length / 2;
    }
}
