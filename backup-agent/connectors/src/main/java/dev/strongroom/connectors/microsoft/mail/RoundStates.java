package dev.strongroom.connectors.microsoft.mail;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/**
 * The numbers that one enumeration named, each with a hash of its state, to notice what it repeats: 24 bytes a number, so
 * that a million messages fit. Numbers are hashes already. One thread.
 */
final class RoundStates {
    private static final long FREE = -1;
    private static final int FIRST = 1 << 8;

    private long[] numbers = free(FIRST);
    private int[] states = new int[FIRST];
    private int size;

    /** Names a number; the state that it had before, if it was named before. */
    OptionalInt put(long number, int state) {
        if (size * 2 >= numbers.length) {
            grow();
        }
        int place = place(number);
        if (numbers[place] == number) {
            int before = states[place];
            states[place] = state;
            return OptionalInt.of(before);
        }
        numbers[place] = number;
        states[place] = state;
        size++;
        return OptionalInt.empty();
    }

    boolean contains(long number) {
        return numbers[place(number)] == number;
    }

    int size() {
        return size;
    }

    /** The numbers, ascending. */
    LongStream numbers() {
        return Arrays.stream(numbers).filter(number -> number != FREE).sorted();
    }

    private int place(long number) {
        int place = (int) number & (numbers.length - 1);
        while (numbers[place] != FREE && numbers[place] != number) {
            place = (place + 1) & (numbers.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldNumbers = numbers;
        int[] oldStates = states;
        numbers = free(oldNumbers.length * 2);
        states = new int[numbers.length];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != FREE) {
                int place = place(oldNumbers[i]);
                numbers[place] = oldNumbers[i];
                states[place] = oldStates[i];
            }
        }
    }

    private static long[] free(int size) {
        long[] numbers = new long[size];
        Arrays.fill(numbers, FREE);
        return numbers;
    }
}
