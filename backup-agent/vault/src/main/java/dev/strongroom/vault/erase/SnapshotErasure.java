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

/**
 * Replaces snapshots by ones without what is to be erased, oldest first: the new one is durable before the old one goes.
 * Begun again after a crash, it goes on: a snapshot whose replacement is there is only removed. For one thread.
 */
final class SnapshotErasure {
    private final SnapshotFiles snapshots;
    private final VaultWriter writer;
    private final TreeErasure trees;
    private final VaultLock lock;

    SnapshotErasure(SnapshotFiles snapshots, VaultWriter writer, TreeErasure trees, VaultLock lock) {
        this.snapshots = snapshots;
        this.writer = writer;
        this.trees = trees;
        this.lock = lock;
    }

    /** Answers how many snapshots were replaced. */
    int eraseAll() throws VaultException {
        List<Snapshot> all = snapshots.requireAll();
        Set<Origin> there = new HashSet<>();
        for (Snapshot snapshot : all) {
            there.add(snapshots.origin(snapshot));
        }
        Map<Digest, Digest> replacements = new HashMap<>();
        for (Snapshot snapshot : all) {
            Digest tree = trees.erase(snapshot.tree());
            if (!tree.equals(snapshot.tree())) {
                if (!there.contains(new Origin(snapshots.origin(snapshot).original(), tree))) {
                    writer.flush();
                    lock.requireThere();
                    Optional<Digest> parent = snapshot.parent().map(id -> replacements.getOrDefault(id, id));
                    replacements.put(snapshot.id(), snapshots.save(snapshots.copy(snapshot, tree, parent)));
                }
                lock.requireHeld();
                snapshots.forget(snapshot.id());
            }
        }
        return replacements.size();
    }
}
