package dev.strongroom.service.cli.vault;

import dev.strongroom.vault.snapshot.Snapshot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A snapshot as it is listed. */
record SnapshotRow(String id, Instant time, String host, List<String> paths, List<String> tags) {
    SnapshotRow(Snapshot snapshot) {
        this(snapshot.id().hex(), snapshot.time(), snapshot.hostname(), snapshot.paths(), snapshot.tags());
    }

    String line() {
        return "%s  %s  %s  %s  %s".formatted(id.substring(0, 8), time.truncatedTo(ChronoUnit.SECONDS), host,
                String.join(",", paths),
                String.join(",", tags));
    }
}
