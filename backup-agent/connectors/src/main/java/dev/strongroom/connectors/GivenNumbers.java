package dev.strongroom.connectors;

import java.util.Arrays;

/** Numbers that were given to new items, and to which: an open hash table without objects. One thread at a time. */
final class GivenNumbers {
    private static final long FREE = -1;
    private static final int FIRST_SLOTS = 64;

    private long[] numbers = free(FIRST_SLOTS);
    private long[] rests = new long[FIRST_SLOTS];
    private int count;

    /** Whether the number is an item's. */
    boolean has(long number) {
        return numbers[slot(number)] == number;
    }

    /** Whether the number is the item's whose digest goes on so. */
    boolean isFor(long number, long rest) {
        int slot = slot(number);
        return numbers[slot] == number && rests[slot] == rest;
    }

    /** @param number not negative */
    void put(long number, long rest) {
        if (count >= numbers.length / 4 * 3) {
            grow();
        }
        int slot = slot(number);
        count += numbers[slot] == FREE ? 1 : 0;
        numbers[slot] = number;
        rests[slot] = rest;
    }

    private void grow() {
        long[] oldNumbers = numbers;
        long[] oldRests = rests;
        numbers = free(oldNumbers.length * 2);
        rests = new long[oldNumbers.length * 2];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != FREE) {
                int slot = slot(oldNumbers[i]);
                numbers[slot] = oldNumbers[i];
                rests[slot] = oldRests[i];
            }
        }
    }

    /** Where the number is, or would be put. */
    private int slot(long number) {
        int slot = Long.hashCode(number * 0x9E3779B97F4A7C15L) & numbers.length - 1;
        while (numbers[slot] != FREE && numbers[slot] != number) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }

    private static long[] free(int slots) {
        long[] free = new long[slots];
        Arrays.fill(free, FREE);
        return free;
    }
}
