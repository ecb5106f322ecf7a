package dev.strongroom.vault.erase;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.read.SnapshotFiles;
import dev.strongroom.vault.snapshot.Origin;
import dev.strongroom.vault.snapshot.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes snapshots anew without what is to be erased, oldest first: the new one is durable before the old one goes.
 * Begun again after a crash, it goes on: a snapshot whose replacement is there is only removed. For one thread.
 */
final class SnapshotErasure {
    private final SnapshotFiles snapshots;
    private final VaultWriter writer;
    private final TreeErasure trees;
    private final VaultLock lock;
    private final Originals originals;

    SnapshotErasure(SnapshotFiles snapshots, VaultWriter writer, TreeErasure trees, VaultLock lock,
            Originals originals) {
        this.snapshots = snapshots;
        this.writer = writer;
        this.trees = trees;
        this.lock = lock;
        this.originals = originals;
    }

    /** Answers how many of the snapshots that are chosen were written anew. */
    int erase(List<Snapshot> all, Predicate<Snapshot> chosen) throws VaultException {
        Set<Origin> there = new HashSet<>();
        for (Snapshot snapshot : all) {
            there.add(snapshots.origin(snapshot));
        }
        Map<Digest, Digest> replacements = new HashMap<>();
        for (Snapshot snapshot : all) {
            Digest tree = chosen.test(snapshot) ? trees.erase(snapshot.tree()) : snapshot.tree();
            if (!tree.equals(snapshot.tree())) {
                if (!there.contains(new Origin(snapshots.origin(snapshot).original(), tree))) {
                    writer.flush();
                    lock.requireThere();
                    Optional<Digest> parent = snapshot.parent().map(id -> replacements.getOrDefault(id, id));
                    replacements.put(snapshot.id(),
                            snapshots.save(snapshots.copy(snapshot, tree, parent, originals.tags())).id());
                }
                if (originals == Originals.FORGOTTEN) {
                    lock.requireHeld();
                    snapshots.forget(snapshot.id());
                }
            }
        }
        return replacements.size();
    }
}
