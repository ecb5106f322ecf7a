package dev.strongroom.vault.prune;

import java.time.Duration;

/**
 * How much a prune does.
 *
 * @param maxUnusedPercent how much unused data may stay in packs that hold used data too, of a hundred parts of the
 *            used data; 0 to 100
 * @param maxRepackBytes how many bytes are written anew at most in one run
 * @param grace how long packs stay in the store after they were taken out of the index
 */
public record PruneOptions(int maxUnusedPercent, long maxRepackBytes, Duration grace) {
    /** As restic does it, but for the grace. */
    public static final PruneOptions STANDARD = new PruneOptions(5, Long.MAX_VALUE, Duration.ofHours(24));
    /** Nothing unused is left when it ends. */
    public static final PruneOptions ALL_AT_ONCE = new PruneOptions(0, Long.MAX_VALUE, Duration.ZERO);

    public PruneOptions {
        if (maxUnusedPercent < 0 || maxUnusedPercent > 100 || maxRepackBytes < 0 || grace.isNegative()) {
            throw new IllegalArgumentException("Limits of a prune can't be less than nothing");
        }
    }
}
