package dev.strongroom.vault;

import dev.strongroom.vault.blob.CutPoints;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.blob.FileContent;
import dev.strongroom.vault.blob.PackGroup;
import dev.strongroom.vault.blob.StoredContent;
import dev.strongroom.vault.blob.StoredFile;
import dev.strongroom.vault.snapshot.PublishGuard;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.snapshot.SnapshotDraft;
import dev.strongroom.vault.tree.Tree;
import java.io.IOException;

/**
 * Writes into a vault while it holds a non-exclusive lock (restic's), which it refreshes by itself. Every method may be
 * called by several threads at once; memory is bounded by the number of threads and the pack size, never by the data.
 *
 * <p>Order of durability: packs, then index, then snapshot. A writer that dies at any point leaves at most packs that
 * nothing refers to.
 */
public interface VaultWriter extends AutoCloseable {
    /**
     * Stores a file's content, on the calling thread: cut, hash, look up, compress, encrypt, pack.
     *
     * @param cuts where to cut besides where size forces it; {@link dev.strongroom.vault.blob.NoCuts} for none
     * @throws IOException from {@code content}, unchanged
     */
    StoredFile storeFile(FileContent content, PackGroup group, CutPoints cuts) throws IOException, VaultException;

    /** Like {@link #storeFile}, for who needs no hash of the whole file: bytes are hashed once, not twice. */
    StoredContent storeContent(FileContent content, PackGroup group, CutPoints cuts)
            throws IOException, VaultException;

    /**
     * Stores a directory.
     *
     * @throws DamagedVaultException when a blob of its files and subdirectories is neither in the vault nor stored by this
     *             writer
     */
    Digest storeTree(Tree tree) throws VaultException;

    /** Makes all that was stored so far durable and known to other readers: packs first, then an index. */
    void flush() throws VaultException;

    /**
     * Flushes, asks the guard, and writes a snapshot.
     *
     * @throws LockLostException when the lock could not be refreshed in time: nothing is published
     */
    Snapshot publish(SnapshotDraft draft, PublishGuard guard) throws VaultException;

    /**
     * Removes a snapshot's file, e.g. a checkpoint that a later snapshot replaces. What only it referred to stays until
     * a prune.
     */
    void forget(Digest snapshot) throws VaultException;

    /**
     * Bytes added to the store by this writer so far, all kinds of files; with those that the vault began with where it
     * goes on from one that is full, and this is its first writer.
     */
    long bytesAdded();

    /** Gives the lock back. What was stored but not flushed is lost, as it should be. A second call does nothing. */
    @Override
    void close();
}
