package dev.strongroom.vault.series;

import dev.strongroom.vault.snapshot.Snapshot;
import java.util.List;

/** What the next vault of a series begins with. It knows what snapshots mean, which a vault does not. */
public interface Continuation {
    /** Those that the next backups go on from, of every line, oldest first. */
    List<Snapshot> newest(List<Snapshot> all);

    /** What a snapshot is one of: snapshots with the same text are the same thing at different times. */
    String line(Snapshot snapshot);
}
