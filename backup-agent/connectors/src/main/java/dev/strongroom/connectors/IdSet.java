package dev.strongroom.connectors;

import java.util.Arrays;
import java.util.PrimitiveIterator;
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
        long[] bounds = new long[16];
        int used = 0;
        for (PrimitiveIterator.OfLong it = numbers.iterator(); it.hasNext();) {
            long number = it.nextLong();
            if (used > 0 && number <= bounds[used - 1]) {
                throw new IllegalArgumentException("Ids must ascend: " + number + " after " + bounds[used - 1]);
            }
            if (used > 0 && number == bounds[used - 1] + 1) {
                bounds[used - 1] = number;
                continue;
            }
            if (used == bounds.length) {
                bounds = Arrays.copyOf(bounds, used * 2);
            }
            bounds[used++] = number;
            bounds[used++] = number;
        }
        return new IdSet(epoch, Arrays.copyOf(bounds, used));
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

    /** The number of ranges: what the set takes in memory, in units of 16 bytes. */
    public int ranges() {
        return bounds.length / 2;
    }
}
