package dev.strongroom.vault.codec;

import java.util.Arrays;

/**
 * Guesses from a sample whether bytes are random but for their alphabet, as base64 of a compressed attachment is, and
 * most of what mail consists of. There a search for repetitions finds nothing at any level, and only the alphabet can be
 * made use of, which the fastest level does as well.
 */
final class Evenness {
    private static final int LEAST = 16 << 10;
    private static final int WINDOWS = 4;
    private static final int WINDOW = 1024;
    /** How often the commonest byte may occur, compared with the average of those that occur. */
    private static final int MOST_UNEVEN = 2;
    private static final int LEAST_SYMBOLS = 32;

    private final int[] counts = new int[256];

    /** Whether a sample looks so; never for what is too short for it to matter. */
    boolean seemsRandom(byte[] bytes, int offset, int length) {
        if (length < LEAST) {
            return false;
        }
        Arrays.fill(counts, 0);
        int step = (length - WINDOW) / (WINDOWS - 1);
        for (int window = 0; window < WINDOWS; window++) {
            int start = offset + window * step;
            for (int i = start; i < start + WINDOW; i++) {
                counts[bytes[i] & 0xff]++;
            }
        }
        int symbols = 0;
        int most = 0;
        for (int count : counts) {
            symbols += count > 0 ? 1 : 0;
            most = Math.max(most, count);
        }
        return symbols >= LEAST_SYMBOLS && most * symbols <= MOST_UNEVEN * WINDOWS * WINDOW;
    }
}
