package dev.strongroom.vault.write;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.codec.BlobEncoder;
import dev.strongroom.vault.codec.EncodedBlob;
import dev.strongroom.vault.codec.Pool;
import dev.strongroom.vault.index.ClaimedBlobs;
import dev.strongroom.vault.index.VaultIndex;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Stores blobs that the vault does not hold yet, each once, whoever brings it. Blobs are stored under the read lock;
 * a flush takes the write lock for as long as it needs to send off the open packs, so that it misses no blob that some
 * thread has claimed and not yet packed. Thread-safe.
 */
final class BlobStore implements AutoCloseable {
    private final VaultIndex index;
    private final IndexSaver saver;
    private final PackUploads uploads;
    private final Pool<BlobEncoder> encoders;
    private final FirstFailure failure;
    private final WriteMemory memory;
    private final ClaimedBlobs claimed = new ClaimedBlobs();
    private final Map<PackKind, OpenPacks> open = new EnumMap<>(PackKind.class);
    private final ReadWriteLock storing = new ReentrantReadWriteLock();
    private final Object flushing = new Object();

    BlobStore(VaultIndex index, IndexSaver saver, PackUploads uploads, Pool<BlobEncoder> encoders,
            FirstFailure failure, WriteMemory memory) {
        this.index = index;
        this.saver = saver;
        this.uploads = uploads;
        this.encoders = encoders;
        this.failure = failure;
        this.memory = memory;
        for (PackKind kind : PackKind.values()) {
            open.put(kind, new OpenPacks(kind, uploads, memory));
        }
    }

    /** A blob that is stored; {@code added} when the vault did not have it. */
    record StoredBlob(Digest id, boolean added) {}

    /** Stores a blob, which is not empty. */
    StoredBlob store(byte[] bytes, int offset, int length, PackKind kind) throws VaultException {
        failure.requireNone();
        return encoders.lend(encoder -> {
            Digest id = encoder.id(bytes, offset, length);
            Lock lock = storing.readLock();
            lock.lock();
            try {
                if (index.holds(id, kind.type()) || !claim(id, kind.type())) {
                    return new StoredBlob(id, false);
                }
                packs(kind).add(id, encode(encoder, bytes, offset, length));
                return new StoredBlob(id, true);
            } catch (VaultException | RuntimeException | Error e) {
                failure.note(e); // others may rely on the blob by now
                throw e;
            } finally {
                lock.unlock();
            }
        });
    }

    private EncodedBlob encode(BlobEncoder encoder, byte[] bytes, int offset, int length) throws VaultException {
        long before = encoder.memory();
        long more = encoder.memoryFor(length) - before;
        uploads.makeRoom(more);
        try {
            return encoder.encode(bytes, offset, length);
        } finally {
            memory.changed(encoder.memory() - before - more);
        }
    }

    /** Looks into the index again after claiming, since a flush forgets claims once it has indexed their blobs. */
    private boolean claim(Digest id, BlobType type) {
        return claimed.claim(id, type) && !index.holds(id, type);
    }

    private OpenPacks packs(PackKind kind) {
        return Objects.requireNonNull(open.get(kind));
    }

    /** Whether the vault holds a blob or this writer has stored it. */
    boolean holds(Digest id, BlobType type) {
        return claimed.holds(id, type) || index.holds(id, type);
    }

    /** Makes all blobs that were stored so far durable: packs first, then an index. */
    void flush() throws VaultException {
        synchronized (flushing) {
            failure.requireNone();
            storing.writeLock().lock();
            try {
                open.values().forEach(OpenPacks::flush);
                claimed.setApart();
            } finally {
                storing.writeLock().unlock();
            }
            uploads.await();
            saver.save();
            claimed.forget();
        }
    }

    /** Waits for packs on their way; what is in open packs is lost. */
    @Override
    public void close() {
        uploads.close();
        encoders.close();
    }
}
