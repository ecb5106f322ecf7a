package dev.strongroom.vault.copy;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.codec.BlobDecoder;
import dev.strongroom.vault.codec.Pool;
import dev.strongroom.vault.file.RepositoryFiles;
import dev.strongroom.vault.index.IndexFiles;
import dev.strongroom.vault.prune.UsedBlobs;
import dev.strongroom.vault.prune.UsedBlobsFinder;
import dev.strongroom.vault.read.PackRanges;
import dev.strongroom.vault.read.RepositoryReader;
import dev.strongroom.vault.read.SnapshotFiles;
import dev.strongroom.vault.snapshot.Origin;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.ObjectStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Copies snapshots into another vault blob by blob: decrypted with the one key, verified, encrypted with the other. Each
 * snapshot tells there which one it was here, so that it is copied once; blobs that are there already are not read. For
 * one run.
 */
public final class VaultCopier {
    private final ObjectStore store;
    private final RepositoryFiles files;
    private final RepositoryReader reader;
    private final SnapshotFiles snapshots;
    private final Pool<BlobDecoder> decoders;
    private final int threads;

    /**
     * A copy from a vault.
     *
     * @param snapshots of it, with none read yet
     * @param threads how many directories are read at once
     */
    public VaultCopier(ObjectStore store, RepositoryFiles files, RepositoryReader reader, SnapshotFiles snapshots,
            Pool<BlobDecoder> decoders, int threads) {
        this.store = store;
        this.files = files;
        this.reader = reader;
        this.snapshots = snapshots;
        this.decoders = decoders;
        this.threads = threads;
    }

    /** The target of a copy. */
    public interface Target extends BlobSink {
        /** Its snapshots. */
        SnapshotFiles snapshots();

        /** Publishes a snapshot whose blobs are all stored, made of another vault's. */
        void publish(byte[] snapshot) throws VaultException;

        /** Bytes added to its store so far. */
        long bytesAdded();
    }

    /**
     * Copies the snapshots that are chosen.
     *
     * @param stop asked before each pack: what was copied until then stays, and the same copy goes on from there
     */
    public CopyReport copy(Target target, Predicate<Snapshot> chosen, BooleanSupplier stop) throws VaultException {
        Set<Origin> there = new HashSet<>();
        for (Snapshot snapshot : target.snapshots().all()) {
            there.add(target.snapshots().origin(snapshot));
        }
        List<Snapshot> missing = new ArrayList<>();
        int present = 0;
        for (Snapshot snapshot : snapshots.all()) {
            if (chosen.test(snapshot)) {
                if (there.contains(snapshots.origin(snapshot))) {
                    present++;
                } else {
                    missing.add(snapshot);
                }
            }
        }
        UsedBlobs wanted = new UsedBlobsFinder(reader, threads).find(missing.stream().map(Snapshot::tree).toList());
        BlobCopy copy = new BlobCopy(new IndexFiles(files), new PackRanges(store, decoders), decoders, wanted, target,
                stop);
        long blobs = copy.copy();
        target.flush();
        if (copy.stopped()) {
            return new CopyReport(0, present, blobs, target.bytesAdded(), false);
        }
        for (Snapshot snapshot : missing) {
            target.publish(snapshots.copy(snapshot, snapshot.tree(), Optional.empty(), Set.of()));
        }
        return new CopyReport(missing.size(), present, blobs, target.bytesAdded(), true);
    }
}
