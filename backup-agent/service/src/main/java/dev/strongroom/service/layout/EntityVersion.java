package dev.strongroom.service.layout;

import dev.strongroom.formats.sidecar.TaskFile.EntityEntry;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.tree.Node.DirectoryNode;
import java.util.Comparator;

/**
 * An entity in a snapshot.
 *
 * @param snapshot where it was found
 * @param entry what the snapshot's manifest says of it
 */
public record EntityVersion(TaskSnapshot snapshot, EntityEntry entry, DirectoryNode directory) {
    /** The outcome of a run that has not come to its end. */
    public static final String UNFINISHED = "UNFINISHED";

    /** Oldest first. */
    public static final Comparator<EntityVersion> ORDER = Comparator
            .comparingInt((EntityVersion v) -> v.entry().run())
            .thenComparing(v -> !v.snapshot().checkpoint())
            .thenComparing(v -> v.snapshot(), TaskSnapshot.ORDER);

    /** Whether the entity's run had come to its end. */
    public boolean finished() {
        return !entry.outcome().equals(UNFINISHED);
    }

    /** Whether the run has come to its end and a snapshot holds it that is not a checkpoint. */
    public boolean lasting() {
        return finished() && !snapshot.checkpoint();
    }

    /** The later of two versions of an entity; the second one of equals, as when one is a copy of the other. */
    public static EntityVersion later(EntityVersion a, EntityVersion b) {
        return ORDER.compare(a, b) > 0 ? a : b;
    }

    /** The entity's directory. */
    public Digest tree() {
        return directory.subtree();
    }
}
