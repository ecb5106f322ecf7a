package dev.strongroom.vault.snapshot;

import dev.strongroom.vault.blob.Digest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A published state of a vault (restic doc/design.rst, "Snapshots").
 *
 * @param id the SHA-256 of the snapshot's file
 * @param tree its root directory
 * @param paths for people: the task's name
 * @param hostname for people: the agent
 * @param offset of the clock that its time was read from; rules that keep one a day go by that clock's days
 */
public record Snapshot(Digest id, Instant time, Digest tree, List<String> paths, String hostname, List<String> tags,
        Optional<Digest> parent, ZoneOffset offset) {
    public Snapshot {
        paths = List.copyOf(paths);
        tags = List.copyOf(tags);
    }

    /** Its time by the clock of who made it. */
    public OffsetDateTime dateTime() {
        return time.atOffset(offset);
    }
}
