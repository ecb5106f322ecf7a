package dev.strongroom.vault.snapshot;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Finds snapshots among those of a vault. */
public final class Snapshots {
    /** By time, and by id where that is the same, so that the order is always one and the same. */
    public static final Comparator<Snapshot> OLDEST_FIRST =
            Comparator.comparing(Snapshot::time).thenComparing(Snapshot::id);

    private Snapshots() {}

    /** Those that carry all of these tags, oldest first. */
    public static List<Snapshot> tagged(Collection<Snapshot> snapshots, Collection<String> tags) {
        return snapshots.stream()
                .filter(snapshot -> new HashSet<>(snapshot.tags()).containsAll(tags))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** The newest that carries all of these tags. */
    public static Optional<Snapshot> newest(Collection<Snapshot> snapshots, Collection<String> tags) {
        return tagged(snapshots, tags).stream().reduce((earlier, later) -> later);
    }
}
