package dev.strongroom.connectors;

import java.util.List;
import java.util.Optional;

/**
 * What reading a container came to: the source's half of the completeness ledger.
 *
 * @param countBefore the source's count by a call independent of the listing (STATUS for IMAP), before it
 * @param countAfter the same after it
 * @param seen every id that the container holds according to the listing
 * @param changes what changed at the source meanwhile, each in a sentence
 * @param cursor covers all that the sink was given; empty when the reading stopped early
 * @param again ids that the cursor says are to be read again, because they could not be
 */
public record ContainerReading(long countBefore, long countAfter, IdSet seen, List<String> changes,
        Optional<Cursor> cursor, IdSet again) {
    public ContainerReading {
        changes = List.copyOf(changes);
    }

    /** A reading whose cursor knows nothing of items that could not be read. */
    public ContainerReading(long countBefore, long countAfter, IdSet seen, List<String> changes,
            Optional<Cursor> cursor) {
        this(countBefore, countAfter, seen, changes, cursor, IdSet.ofRanges(seen.epoch()));
    }

    /** False when the reading was stopped before its end. */
    public boolean complete() {
        return cursor.isPresent();
    }
}
