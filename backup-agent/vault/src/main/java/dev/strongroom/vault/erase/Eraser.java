package dev.strongroom.vault.erase;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.prune.PruneReport;
import dev.strongroom.vault.prune.Pruner;
import dev.strongroom.vault.read.RepositoryReader;
import dev.strongroom.vault.read.SnapshotFiles;
import java.time.Instant;

/**
 * Erases under one exclusive lock from beginning to end, so that nobody can carry what is erased into a new snapshot:
 * snapshots are written anew, then all that only the erased items referred to goes out of the store. Begun again after a
 * crash, with the same rule, it goes on where it was. For one run.
 */
public final class Eraser {
    private final RepositoryReader reader;
    private final SnapshotFiles snapshots;
    private final Pruner pruner;

    /** @param snapshots with none read yet */
    public Eraser(RepositoryReader reader, SnapshotFiles snapshots, Pruner pruner) {
        this.reader = reader;
        this.snapshots = snapshots;
        this.pruner = pruner;
    }

    /**
     * Erases.
     *
     * @param lock exclusive
     * @param writer under this lock; closed by the caller
     */
    public ErasureReport erase(VaultLock lock, VaultWriter writer, ErasureRule rule, Instant now)
            throws VaultException {
        TreeErasure trees = new TreeErasure(reader, writer, rule);
        int replaced = new SnapshotErasure(snapshots, writer, trees, lock, Originals.FORGOTTEN)
                .erase(snapshots.requireAll(), snapshot -> true);
        PruneReport prune = pruner.prune(lock, PruneOptions.ALL_AT_ONCE, now);
        while (prune.unusedBytes() > 0) {
            prune = pruner.prune(lock, PruneOptions.ALL_AT_ONCE, now); // packs that were put back
        }
        return new ErasureReport(replaced, trees.entries(), prune);
    }
}
