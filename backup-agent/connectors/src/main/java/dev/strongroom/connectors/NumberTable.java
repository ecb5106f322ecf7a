package dev.strongroom.connectors;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * A value for each of some numbers, as of items: an open hash table without objects, of at most 24 bytes a number, so that a
 * million of them fit; twice that while it grows. One thread at a time.
 */
public final class NumberTable {
    private static final long FREE = -1;
    private static final int FIRST_SLOTS = 80;

    private long[] numbers = free(FIRST_SLOTS);
    private long[] values = new long[FIRST_SLOTS];
    private int size;

    /** Whether the number has a value. */
    public boolean contains(long number) {
        return numbers[slot(number)] == number;
    }

    /** The number's value. */
    public OptionalLong get(long number) {
        int slot = slot(number);
        return numbers[slot] == number ? OptionalLong.of(values[slot]) : OptionalLong.empty();
    }

    /**
     * Gives the number a value; answers the one that it had.
     *
     * @param number not negative
     */
    public OptionalLong put(long number, long value) {
        if (size >= numbers.length / 20 * 17) {
            grow();
        }
        int slot = slot(number);
        OptionalLong before = numbers[slot] == number ? OptionalLong.of(values[slot]) : OptionalLong.empty();
        size += before.isPresent() ? 0 : 1;
        numbers[slot] = number;
        values[slot] = value;
        return before;
    }

    /** How many numbers have a value. */
    public int size() {
        return size;
    }

    /** The numbers, ascending. */
    public LongStream numbers() {
        return Arrays.stream(numbers).filter(number -> number != FREE).sorted();
    }

    private void grow() {
        long[] oldNumbers = numbers;
        long[] oldValues = values;
        numbers = free(oldNumbers.length / 4 * 5);
        values = new long[numbers.length];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != FREE) {
                int slot = slot(oldNumbers[i]);
                numbers[slot] = oldNumbers[i];
                values[slot] = oldValues[i];
            }
        }
    }

    /** Where the number is, or would be put. */
    private int slot(long number) {
        long hash = (number * 0x9E3779B97F4A7C15L) >>> Integer.SIZE;
        int slot = (int) ((hash * numbers.length) >>> Integer.SIZE);
        while (numbers[slot] != FREE && numbers[slot] != number) {
            slot = slot + 1 == numbers.length ? 0 : slot + 1;
        }
        return slot;
    }

    private static long[] free(int slots) {
        long[] free = new long[slots];
        Arrays.fill(free, FREE);
        return free;
    }
}
