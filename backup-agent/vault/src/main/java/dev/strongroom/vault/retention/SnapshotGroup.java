package dev.strongroom.vault.retention;

import dev.strongroom.vault.snapshot.Snapshot;
import java.util.List;

/**
 * The snapshots that a rule looks at together: those of one host and one set of paths.
 *
 * @param paths in order
 */
public record SnapshotGroup(String host, List<String> paths) {
    public SnapshotGroup {
        paths = paths.stream().sorted().toList();
    }

    static SnapshotGroup of(Snapshot snapshot) {
        return new SnapshotGroup(snapshot.hostname(), snapshot.paths());
    }
}
