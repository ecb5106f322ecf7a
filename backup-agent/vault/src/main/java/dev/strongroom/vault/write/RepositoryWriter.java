package dev.strongroom.vault.write;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.CutPoints;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.blob.FileContent;
import dev.strongroom.vault.blob.PackGroup;
import dev.strongroom.vault.blob.StoredContent;
import dev.strongroom.vault.blob.StoredFile;
import dev.strongroom.vault.chunk.Chunker;
import dev.strongroom.vault.chunk.Rabin;
import dev.strongroom.vault.codec.BlobEncoder;
import dev.strongroom.vault.codec.Pool;
import dev.strongroom.vault.crypto.MasterKey;
import dev.strongroom.vault.index.VaultIndex;
import dev.strongroom.vault.read.SnapshotFiles;
import dev.strongroom.vault.snapshot.PublishGuard;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.snapshot.SnapshotDraft;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import dev.strongroom.vault.tree.TreeJson;
import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Writes into a vault under a shared lock. */
public final class RepositoryWriter implements VaultWriter {
    private final VaultLock lock;
    private final BlobStore blobs;
    private final SnapshotFiles snapshots;
    private final Rabin rabin;
    private final AtomicLong bytesAdded;
    private final Consumer<RepositoryWriter> onClose;
    private final ConcurrentLinkedQueue<Chunker> idleChunkers = new ConcurrentLinkedQueue<>();
    private boolean closed;

    private RepositoryWriter(VaultLock lock, BlobStore blobs, SnapshotFiles snapshots, Rabin rabin,
            AtomicLong bytesAdded,
            Consumer<RepositoryWriter> onClose) {
        this.lock = lock;
        this.blobs = blobs;
        this.snapshots = snapshots;
        this.rabin = rabin;
        this.bytesAdded = bytesAdded;
        this.onClose = onClose;
    }

    /**
     * Puts a writer together, which gives the lock back when it is closed.
     *
     * @param bytesBefore what counts as added before it begins
     * @param onClose learns that it was closed
     */
    public static RepositoryWriter open(VaultLock lock, ObjectStore store, MasterKey key, VaultIndex index,
            SnapshotFiles snapshots, Rabin rabin, VaultOptions options, long bytesBefore,
            Consumer<RepositoryWriter> onClose) {
        AtomicLong bytesAdded = new AtomicLong(bytesBefore);
        FirstFailure failure = new FirstFailure();
        IndexSaver saver = new IndexSaver(lock, index, options.indexSize(), bytesAdded);
        WriteMemory memory = new WriteMemory(options.writeMemory());
        PackUploads uploads = new PackUploads(store, key, saver, failure, memory, options.packSize());
        Pool<BlobEncoder> encoders = new Pool<>(options.encoders(),
                () -> new BlobEncoder(key, options.compression()), BlobEncoder::close);
        return new RepositoryWriter(lock, new BlobStore(index, saver, uploads, encoders, failure, memory), snapshots,
                rabin, bytesAdded, onClose);
    }

    @Override
    public StoredFile storeFile(FileContent content, PackGroup group, CutPoints cuts)
            throws IOException, VaultException {
        ChunkStore chunks = ChunkStore.hashing(blobs, PackKind.of(group));
        return chunks.toFile(cut(content, cuts, chunks));
    }

    @Override
    public StoredContent storeContent(FileContent content, PackGroup group, CutPoints cuts)
            throws IOException, VaultException {
        ChunkStore chunks = ChunkStore.ofContent(blobs, PackKind.of(group));
        return chunks.toContent(cut(content, cuts, chunks));
    }

    private long cut(FileContent content, CutPoints cuts, ChunkStore chunks) throws IOException, VaultException {
        Chunker kept = idleChunkers.poll();
        Chunker chunker = kept == null ? new Chunker(rabin) : kept;
        try {
            return chunker.cut(content, cuts, chunks);
        } finally {
            idleChunkers.add(chunker);
        }
    }

    @Override
    public Digest storeTree(Tree tree) throws VaultException {
        for (Node node : tree.nodes()) {
            requireStored(node);
        }
        byte[] json = TreeJson.write(tree);
        return blobs.store(json, 0, json.length, PackKind.TREES).id();
    }

    /** Stores a blob as it is, e.g. one of another vault. What a directory refers to must be stored before it. */
    public void storeBlob(BlobType type, byte[] bytes) throws VaultException {
        blobs.store(bytes, 0, bytes.length, type == BlobType.TREE ? PackKind.TREES : PackKind.ITEMS);
    }

    /** Whether the vault holds a blob or this writer has stored it. */
    public boolean holds(Digest id, BlobType type) {
        return blobs.holds(id, type);
    }

    private void requireStored(Node node) throws DamagedVaultException {
        NodeNames.requireRestorable(node.name());
        boolean stored = switch (node) {
            case Node.FileNode file -> file.content().stream().allMatch(blob -> blobs.holds(blob, BlobType.DATA));
            case Node.DirectoryNode directory -> blobs.holds(directory.subtree(), BlobType.TREE);
            case Node.LinkNode _ -> true;
            case Node.Other _ -> true; // what it refers to, if anything, came from this vault
        };
        if (!stored) {
            throw absent("What " + node.name() + " consists of");
        }
    }

    /** It was never stored, or others took it out since the index was read. */
    private static DamagedVaultException absent(String what) {
        return new DamagedVaultException(what + " is not in the vault, or not any more. Nothing was published; start "
                + "again, and run a check when it stays so.");
    }

    @Override
    public void flush() throws VaultException {
        lock.requireHeld();
        blobs.flush();
    }

    @Override
    public Snapshot publish(SnapshotDraft draft, PublishGuard guard) throws VaultException {
        flush();
        if (!blobs.holds(draft.tree(), BlobType.TREE)) {
            throw absent("The root directory of the snapshot");
        }
        guard.check();
        lock.requireThere();
        SnapshotFiles.Saved saved = snapshots.save(draft);
        bytesAdded.addAndGet(saved.bytes());
        return saved.snapshot();
    }

    /** Publishes the document of a snapshot whose blobs are all flushed, made of another vault's. */
    public void publishCopy(byte[] document) throws VaultException {
        lock.requireThere();
        bytesAdded.addAndGet(snapshots.save(document).bytes());
    }

    @Override
    public void forget(Digest snapshot) throws VaultException {
        lock.requireHeld();
        snapshots.forget(snapshot);
    }

    @Override
    public long bytesAdded() {
        return bytesAdded.get();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            blobs.close();
            lock.close();
            onClose.accept(this);
        }
    }
}
