package dev.strongroom.vault.prune;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.codec.BlobDecoder;
import dev.strongroom.vault.codec.Pool;
import dev.strongroom.vault.crypto.MasterKey;
import dev.strongroom.vault.file.RepositoryFiles;
import dev.strongroom.vault.index.IndexFile;
import dev.strongroom.vault.index.IndexFiles;
import dev.strongroom.vault.index.MarkedPack;
import dev.strongroom.vault.index.VaultIndex;
import dev.strongroom.vault.pack.FinishedPack;
import dev.strongroom.vault.pack.PackedBlob;
import dev.strongroom.vault.read.PackRanges;
import dev.strongroom.vault.read.RepositoryReader;
import dev.strongroom.vault.read.SnapshotFiles;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import dev.strongroom.vault.store.VersioningStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prunes a vault under an exclusive lock. Order: new packs, then new index files, then old index files go; then the
 * index is read again, and only when it names all that is used, packs that are in no index go. Whatever fails before
 * leaves a sound vault. For one run.
 */
public final class Pruner {
    private final ObjectStore store;
    private final RepositoryFiles files;
    private final IndexFiles indexFiles;
    private final SnapshotFiles snapshots;
    private final Pool<BlobDecoder> decoders;
    private final MasterKey key;
    private final int packSize;
    private final int threads;

    /**
     * A prune of a vault.
     *
     * @param snapshots with none read yet
     * @param packSize at which size in bytes a pack is written
     * @param threads how many directories are read at once
     */
    public Pruner(ObjectStore store, RepositoryFiles files, SnapshotFiles snapshots, Pool<BlobDecoder> decoders,
            MasterKey key, int packSize, int threads) {
        this.store = store;
        this.files = files;
        this.indexFiles = new IndexFiles(files);
        this.snapshots = snapshots;
        this.decoders = decoders;
        this.key = key;
        this.packSize = packSize;
        this.threads = threads;
    }

    /**
     * Prunes.
     *
     * @param lock exclusive
     * @param now by which the grace of packs counts
     */
    public PruneReport prune(VaultLock lock, PruneOptions options, Instant now) throws VaultException {
        List<Digest> names = indexFiles.list();
        Map<Digest, Long> sizes = packSizes();
        UsedBlobs used = findUsed(trees(snapshots.requireAll()), names);
        VaultUsage usage = VaultUsage.read(indexFiles, names, used, sizes);
        PrunePlan.decide(usage, options);
        IndexRewrite.Deadline deadline = new IndexRewrite.Deadline(now, now.minus(options.grace()));
        rewrite(lock, names, usage, used, deadline, unnamed(usage, sizes));
        PruneTally tally = new PruneTally(usage, sizes, deadline, options.grace());
        int held = delete(lock, tally.due(), used, deadline);
        return tally.report(used.size(), held);
    }

    /** The packs that hold what the snapshots need. Changes nothing. */
    public List<Digest> usedPacks() throws VaultException {
        List<Digest> roots = trees(snapshots.all()); // before the index, since others may write meanwhile
        List<Digest> names = indexFiles.list();
        VaultUsage usage = VaultUsage.read(indexFiles, names, findUsed(roots, names), packSizes());
        return usage.packs().stream().filter(pack -> pack.used() > 0).map(PackUsage::id).toList();
    }

    private Map<Digest, Long> packSizes() throws VaultException {
        Map<Digest, Long> sizes = new HashMap<>();
        for (StoredObject pack : files.list(ObjectKind.PACK)) {
            sizes.put(Digest.ofHex(pack.key().name()), pack.size());
        }
        return sizes;
    }

    private static List<Digest> trees(List<Snapshot> snapshots) {
        return snapshots.stream().map(Snapshot::tree).toList();
    }

    private UsedBlobs findUsed(List<Digest> roots, List<Digest> names) throws VaultException {
        VaultIndex trees = new VaultIndex(files);
        for (Digest name : names) {
            IndexFile file = indexFiles.require(name);
            file.packs().forEach(pack -> addTrees(trees, pack));
            file.marked().forEach(pack -> addTrees(trees, pack.pack())); // which may be needed again
        }
        RepositoryReader reader = new RepositoryReader(store, trees, snapshots, decoders, 0);
        return new UsedBlobsFinder(reader, threads).find(roots);
    }

    private static void addTrees(VaultIndex trees, FinishedPack pack) {
        List<PackedBlob> found = pack.blobs().stream().filter(blob -> blob.type() == BlobType.TREE).toList();
        if (!found.isEmpty()) {
            trees.add(List.of(new FinishedPack(pack.id(), found)));
        }
    }

    /** Packs that neither the index names nor anybody marked: what a writer left that was interrupted. */
    private static List<Digest> unnamed(VaultUsage usage, Map<Digest, Long> sizes) {
        return sizes.keySet()
                .stream()
                .filter(pack -> usage.pack(pack).isEmpty() && !usage.marks().containsKey(pack))
                .toList();
    }

    private void rewrite(VaultLock lock, List<Digest> names, VaultUsage usage, UsedBlobs used,
            IndexRewrite.Deadline deadline, List<Digest> unnamed) throws VaultException {
        NewIndex index = new NewIndex(indexFiles, lock);
        PackAssembler packs = new PackAssembler(store, key, packSize, index::add);
        IndexRewrite rewrite = new IndexRewrite(indexFiles, usage, used, deadline,
                new PackRanges(store, decoders), packs, index);
        for (Digest name : names) {
            rewrite.rewrite(name);
        }
        packs.finish();
        if (!deadline.isDue(deadline.now())) {
            for (Digest pack : unnamed) {
                index.addMarked(new MarkedPack(new FinishedPack(pack, List.of()), deadline.now()));
            }
        }
        index.finish();
        lock.requireThere();
        for (Digest name : rewrite.replaced()) {
            lock.requireHeld();
            indexFiles.delete(name);
        }
    }

    /** Answers how many packs that are deleted the store still holds. */
    private int delete(VaultLock lock, List<Digest> due, UsedBlobs used, IndexRewrite.Deadline deadline)
            throws VaultException {
        Optional<VersioningStore> versioning = store.capability(VersioningStore.class);
        if (due.isEmpty() && versioning.isEmpty()) {
            return 0;
        }
        VaultUsage now = VaultUsage.read(indexFiles, indexFiles.list(), used, packSizes());
        for (Digest pack : due) {
            if (now.pack(pack).isPresent()) {
                throw new DamagedVaultException("Pack " + pack + " was to be deleted, but the index names it again. "
                        + "See that nothing else works on the vault, then prune again.");
            }
        }
        lock.requireThere();
        for (Digest pack : due) {
            lock.requireHeld();
            files.delete(new ObjectKey(ObjectKind.PACK, pack.hex()));
        }
        return versioning.isEmpty() ? 0
                : new DeletedVersions(store, versioning.get())
                        .destroy(lock, pack -> now.pack(pack).isPresent(), deadline);
    }
}
