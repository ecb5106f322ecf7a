package dev.strongroom.service.backup;

import java.util.ArrayList;
import java.util.List;

/** Changes of a folder that are not in its directory yet, in the order in which they were told. Thread-safe. */
final class StagedChanges {
    private static final int FULL_BYTES = 24 << 20;
    private static final int CHANGE_BYTES = 200;

    private List<StagedChange> changes = new ArrayList<>();
    private long bytes;

    synchronized void add(StagedChange change) {
        changes.add(change);
        bytes += weight(change);
    }

    private static int weight(StagedChange change) {
        return change instanceof StagedChange.Added(var item)
                ? 3 * CHANGE_BYTES + 64 * item.content().size() + item.messageId().length()
                        + item.providerId().map(String::length).orElse(0)
                        + 2 * (item.from().length() + item.to().length() + item.subject().length())
                : CHANGE_BYTES;
    }

    /** Whether they take so much memory that they must be written. */
    synchronized boolean full() {
        return bytes >= FULL_BYTES;
    }

    /** Hands them over; none is staged afterwards. */
    synchronized List<StagedChange> drain() {
        List<StagedChange> drained = changes;
        changes = new ArrayList<>();
        bytes = 0;
        return drained;
    }
}
