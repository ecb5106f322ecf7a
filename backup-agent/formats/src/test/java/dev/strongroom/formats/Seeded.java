package dev.strongroom.formats;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Runs a property on many random inputs. A failure names the seed; {@code -Dstrongroom.seed=N} runs that one input
 * again.
 */
public final class Seeded {
    private static final String REPLAY = "strongroom.seed";
    /** {@code verify --long} is the endurance run. */
    private static final int FACTOR = Boolean.getBoolean("strongroom.long") ? 25 : 1;

    private Seeded() {}

    /** Runs the property so many times, or 25 times as often with {@code -Dstrongroom.long=true}. */
    public static void times(int count, Consumer<Random> property) {
        Long replay = Long.getLong(REPLAY);
        long first = replay != null ? replay : System.nanoTime();
        for (long seed = first; seed < first + (replay != null ? 1 : count * FACTOR); seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Run this input again with -D" + REPLAY + "=" + seed, e);
            }
        }
    }
}
