package dev.strongroom.vault.snapshot;

import dev.strongroom.vault.blob.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A snapshot to be published; see {@link Snapshot} for the fields. */
public record SnapshotDraft(Instant time, Digest tree, List<String> paths, String hostname, List<String> tags,
        Optional<Digest> parent) {
    public SnapshotDraft {
        paths = List.copyOf(paths);
        tags = List.copyOf(tags);
    }
}
