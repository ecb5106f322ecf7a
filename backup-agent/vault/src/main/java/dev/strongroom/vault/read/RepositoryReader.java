package dev.strongroom.vault.read;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.ReadAhead;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.codec.BlobDecoder;
import dev.strongroom.vault.codec.Pool;
import dev.strongroom.vault.index.VaultIndex;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.tree.Tree;
import dev.strongroom.vault.tree.TreeParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads a vault by its index. */
public final class RepositoryReader implements VaultReader {
    /** About what an entry of a directory takes in memory. */
    private static final int NODE_WEIGHT = 300;

    private final VaultIndex index;
    private final SnapshotFiles snapshots;
    private final BlobLoader loader;
    private final WeightedCache<Digest, byte[]> blobs;
    private final WeightedCache<Digest, Tree> trees;

    /** @param cacheSize how many bytes are kept of blobs, and as many again of directories */
    public RepositoryReader(ObjectStore store, VaultIndex index, SnapshotFiles snapshots, Pool<BlobDecoder> decoders,
            int cacheSize) {
        this.index = index;
        this.snapshots = snapshots;
        this.loader = new BlobLoader(store, index, decoders);
        this.blobs = new WeightedCache<>(cacheSize, blob -> blob.length);
        this.trees = new WeightedCache<>(cacheSize, tree -> NODE_WEIGHT * (1 + tree.nodes().size()));
    }

    @Override
    public List<Snapshot> snapshots() throws VaultException {
        return snapshots.all();
    }

    @Override
    public Tree tree(Digest id) throws VaultException {
        Optional<Tree> known = trees.get(id);
        if (known.isPresent()) {
            return known.get();
        }
        Tree tree;
        try {
            tree = TreeParser.parse(loader.load(id, BlobType.TREE));
        } catch (IOException e) {
            throw new DamagedVaultException("A directory of the vault is not what it should be: " + id, e);
        }
        trees.put(id, tree);
        return tree;
    }

    /** A blob's bytes, verified. */
    public byte[] blob(Digest id, BlobType type) throws VaultException {
        return loader.load(id, type);
    }

    @Override
    public InputStream open(List<Digest> content) {
        return new FileInput(reader(content, new BlobBatch(loader, index)));
    }

    @Override
    public byte[] bytes(List<Digest> content, int limit) throws VaultException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ContentReader reader = reader(content, new BlobBatch(loader, index));
        while (reader.hasNext()) {
            byte[] blob = reader.next();
            if (blob.length > limit - bytes.size()) {
                throw new DamagedVaultException("A file of the vault is longer than it can be: more than " + limit
                        + " bytes");
            }
            bytes.writeBytes(blob);
        }
        return bytes.toByteArray();
    }

    private ContentReader reader(List<Digest> content, BlobBatch ahead) {
        return new ContentReader(loader, index, blobs, List.copyOf(content), ahead);
    }

    @Override
    public ReadAhead ahead(Collection<Digest> blobs) {
        BlobBatch batch = new BlobBatch(loader, index);
        blobs.forEach(batch::add);
        return new ReadAhead() {
            @Override
            public List<Runnable> requests() {
                return batch.requests();
            }

            @Override
            public InputStream open(List<Digest> content) {
                return new FileInput(reader(content, batch));
            }
        };
    }

    @Override
    public boolean holds(Digest blob) {
        return index.holds(blob, BlobType.DATA) || index.holds(blob, BlobType.TREE);
    }

    @Override
    public void refresh() throws VaultException {
        index.refresh();
    }
}
