package dev.strongroom.vault.retention;

import java.util.List;
import java.util.Optional;

/**
 * Which snapshots of a group are kept, as restic's {@code forget} has it: a snapshot is kept when any part keeps it.
 *
 * @param last how many of the newest
 * @param hourly of how many hours the newest each; likewise days, weeks, months and years
 * @param within all that are not older than so long before the newest
 * @param tags all that carry every tag of one of these lists
 */
public record RetentionRule(int last, int hourly, int daily, int weekly, int monthly, int yearly,
        Optional<Period> within, List<List<String>> tags) {
    public RetentionRule {
        if (last < 0 || hourly < 0 || daily < 0 || weekly < 0 || monthly < 0 || yearly < 0) {
            throw new IllegalArgumentException("How many snapshots are kept can't be less than none");
        }
        tags = tags.stream().map(List::copyOf).toList();
    }

    /** Whether it names nothing to keep. */
    public boolean isEmpty() {
        return last + hourly + daily + weekly + monthly + yearly == 0 && within.isEmpty() && tags.isEmpty();
    }
}
