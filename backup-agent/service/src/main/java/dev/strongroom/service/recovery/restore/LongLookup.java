package dev.strongroom.service.recovery.restore;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds the places at which a value stands in an array, with 8 bytes a value and nothing boxed. */
final class LongLookup {
    /** The lower bits of a sorted word are the place, the upper ones the value's hash. */
    private static final int PLACE_BITS = 24;
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    /** How many values there can be. */
    static final int MOST = 1 << PLACE_BITS;

    private final long[] values;
    private final long[] sorted;

    /** @param values not copied, and not changed from now on */
    LongLookup(long[] values) {
        this.values = values;
        sorted = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            sorted[i] = upper(values[i]) | i;
        }
        Arrays.sort(sorted);
    }

    /** The places of the value, ascending. */
    IntStream places(long value) {
        long upper = upper(value);
        int found = Arrays.binarySearch(sorted, upper);
        int from = found >= 0 ? found : -found - 1;
        return IntStream.range(from, sorted.length)
                .takeWhile(i -> (sorted[i] & ~PLACE) == upper)
                .map(i -> (int) (sorted[i] & PLACE))
                .filter(place -> values[place] == value);
    }

    /** Spreads all bits of the value over the upper ones (the finaliser of MurmurHash3). */
    private static long upper(long value) {
        long bits = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        bits = (bits ^ bits >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (bits ^ bits >>> 33) & ~PLACE;
    }
}
