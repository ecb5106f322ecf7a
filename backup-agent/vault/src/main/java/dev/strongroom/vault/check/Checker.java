package dev.strongroom.vault.check;

import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.CheckReport;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.codec.BlobDecoder;
import dev.strongroom.vault.codec.Pool;
import dev.strongroom.vault.file.RepositoryFiles;
import dev.strongroom.vault.index.VaultIndex;
import dev.strongroom.vault.read.RepositoryReader;
import dev.strongroom.vault.read.SnapshotFiles;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import java.util.ArrayList;
import java.util.List;

/** Checks a vault from scratch: reads what is in the store, whatever is in memory of it already. */
public final class Checker {
    private static final int CACHE = 4 << 20;

    private final ObjectStore store;
    private final RepositoryFiles files;
    private final SnapshotFiles snapshots;
    private final Pool<BlobDecoder> decoders;
    private final VaultIndex index;
    private final Findings findings = new Findings();

    /** @param snapshots with none read yet */
    public Checker(ObjectStore store, RepositoryFiles files, SnapshotFiles snapshots, Pool<BlobDecoder> decoders) {
        this.store = store;
        this.files = files;
        this.snapshots = snapshots;
        this.decoders = decoders;
        this.index = new VaultIndex(files);
    }

    /** Checks once; snapshots first, then the index, then packs, so that what is added meanwhile does no harm. */
    public CheckReport check(CheckDepth depth) {
        List<Snapshot> found = loadSnapshots();
        loadIndex();
        PackList packs = new PackList(list(ObjectKind.PACK));
        packs.compare(index, findings);
        VaultReader reader = new RepositoryReader(store, index, snapshots, decoders, CACHE);
        TreeCheck trees = new TreeCheck(reader, index, findings);
        found.forEach(trees::check);
        long bytesRead = readPacks(switch (depth) {
            case CheckDepth.Structure _ -> List.of();
            case CheckDepth.Sample sample -> packs.sample(sample.percent());
            case CheckDepth.EveryBlob _ -> packs.indexed();
        });
        return new CheckReport(findings.problems(), findings.truncated(), found.size(), trees.trees(), index.blobs(),
                packs.count(), packs.unused(), bytesRead);
    }

    private List<Snapshot> loadSnapshots() {
        List<Snapshot> loaded = new ArrayList<>();
        for (StoredObject file : list(ObjectKind.SNAPSHOT)) {
            try {
                snapshots.load(Digest.ofHex(file.key().name())).ifPresent(loaded::add);
            } catch (VaultException e) {
                findings.add(file.key().path(), e);
            }
        }
        return loaded;
    }

    private void loadIndex() {
        for (StoredObject file : list(ObjectKind.INDEX)) {
            try {
                index.read(Digest.ofHex(file.key().name())).ifPresent(index::add);
            } catch (VaultException e) {
                findings.add(file.key().path(), e);
            }
        }
    }

    private List<StoredObject> list(ObjectKind kind) {
        try {
            return files.list(kind);
        } catch (VaultException e) {
            findings.add(kind.directory(), e);
            return List.of();
        }
    }

    private long readPacks(List<ObjectKey> packs) {
        return decoders.lend(decoder -> {
            PackCheck check = new PackCheck(store, index, decoder, findings);
            packs.forEach(check::check);
            return check.bytesRead();
        });
    }
}
