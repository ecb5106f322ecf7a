package dev.strongroom.service.backup;

import dev.strongroom.service.layout.StoredItem;
import java.util.ArrayList;
import java.util.List;

/** Changes of a folder that are not in its directory yet, in the order in which they were told. Thread-safe. */
final class StagedChanges {
    private static final int CHANGE_BYTES = 200;

    private final StagingMemory memory;
    private List<StagedChange> changes = new ArrayList<>();
    private long bytes;

    StagedChanges(StagingMemory memory) {
        this.memory = memory;
    }

    synchronized void add(StagedChange change) {
        changes.add(change);
        int weight = weight(change);
        bytes += weight;
        memory.take(weight);
    }

    private static int weight(StagedChange change) {
        return switch (change) {
            case StagedChange.Added(StoredItem item) -> weight(item);
            case StagedChange.Moved(StoredItem as) -> weight(as);
            case StagedChange.StateChanged set -> CHANGE_BYTES;
            case StagedChange.Renumbered to -> CHANGE_BYTES;
            case StagedChange.Vanished gone -> CHANGE_BYTES;
        };
    }

    private static int weight(StoredItem item) {
        return 3 * CHANGE_BYTES + 64 * item.content().size() + item.messageId().length()
                + item.providerId().map(String::length).orElse(0)
                + 2 * (item.from().length() + item.to().length() + item.subject().length());
    }

    /** Whether they take so much memory that they must be written. */
    synchronized boolean full() {
        return memory.isTooMuch(bytes);
    }

    /** Hands them over; none is staged afterwards. */
    synchronized List<StagedChange> drain() {
        List<StagedChange> drained = changes;
        changes = new ArrayList<>();
        memory.take(-bytes);
        bytes = 0;
        return drained;
    }
}
