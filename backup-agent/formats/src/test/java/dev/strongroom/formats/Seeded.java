package dev.strongroom.formats;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Runs a property on many random inputs. A failure names the seed; {@code -Dstrongroom.seed=N} runs that one input
 * again.
 */
public final class Seeded {
    private static final String REPLAY = "strongroom.seed";

    private Seeded() {}

    /** Runs the property so many times, each time with a generator of its own. */
    public static void times(int count, Consumer<Random> property) {
        Long replay = Long.getLong(REPLAY);
        long first = replay != null ? replay : System.nanoTime();
        for (long seed = first; seed < first + (replay != null ? 1 : count); seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Run this input again with -D" + REPLAY + "=" + seed, e);
            }
        }
    }
}
