package dev.strongroom.vault.retain;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.read.SnapshotFiles;
import dev.strongroom.vault.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The snapshots whose root directory is in no pack that is there, so that nothing of them can be read: as an undeletion
 * brings them back when they had been forgotten and a prune has destroyed their packs. For one run.
 */
public final class LostSnapshots {
    private final VaultReader reader;
    private final SnapshotFiles snapshots;

    /** @param reader with an index that names only packs that are there */
    public LostSnapshots(VaultReader reader, SnapshotFiles snapshots) {
        this.reader = reader;
        this.snapshots = snapshots;
    }

    /** Forgets them under this lock; answers them. */
    public List<Snapshot> forget(VaultLock lock) throws VaultException {
        List<Snapshot> forgotten = new ArrayList<>();
        for (Digest id : snapshots.ids()) {
            Optional<Snapshot> lost = readIfWhole(id).filter(snapshot -> !reader.holds(snapshot.tree()));
            if (lost.isPresent()) {
                lock.requireHeld();
                snapshots.forget(id);
                forgotten.add(lost.get());
            }
        }
        return forgotten;
    }

    /** What is damaged may still say something to somebody: it stays, and a check names it. */
    private Optional<Snapshot> readIfWhole(Digest id) throws VaultException {
        try {
            return snapshots.load(id);
        } catch (DamagedVaultException damaged) {
            return Optional.empty();
        }
    }
}
