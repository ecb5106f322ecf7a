package dev.strongroom.vault.testing;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Random;

/** Random numbers that a failed test can be given again: {@code -Dstrongroom.seed=…}. */
public final class Seeds {
    private static final Logger LOG = System.getLogger(Seeds.class.getName());

    private Seeds() {}

    /** A generator whose seed is printed. */
    public static Random random() {
        return new Random(seed());
    }

    /** A seed that is printed. */
    public static long seed() {
        long seed = Long.getLong("strongroom.seed", System.nanoTime());
        LOG.log(Level.INFO, "To repeat this: -Dstrongroom.seed={0}", Long.toString(seed));
        return seed;
    }
}
