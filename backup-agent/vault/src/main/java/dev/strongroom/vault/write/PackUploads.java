package dev.strongroom.vault.write;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.crypto.MasterKey;
import dev.strongroom.vault.crypto.Sealer;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.file.WholeObjects;
import dev.strongroom.vault.pack.FinishedPack;
import dev.strongroom.vault.pack.PackBuffer;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ends packs and writes them to the store, a few at once on threads of its own, so that the next pack fills meanwhile.
 * Who has another pack to write waits while so many are on their way. At least one is, whatever memory there is.
 * Thread-safe.
 */
final class PackUploads implements AutoCloseable {
    private static final int AT_ONCE = 2;

    private final ObjectStore store;
    private final MasterKey key;
    private final IndexSaver index;
    private final int packSize;
    private final WriteMemory memory;
    private final Semaphore permits = new Semaphore(AT_ONCE);
    private final FirstFailure failure;
    private final Lock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    /** Both under the lock: the memory of packs that were written, and how many are on their way. */
    private final Deque<PackBuffer> idle = new ArrayDeque<>();
    private int underWay;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE,
            Thread.ofPlatform().daemon().name("vault-upload-", 0).factory());

    PackUploads(ObjectStore store, MasterKey key, IndexSaver index, FirstFailure failure, WriteMemory memory,
            int packSize) {
        this.store = store;
        this.key = key;
        this.index = index;
        this.failure = failure;
        this.memory = memory;
        this.packSize = packSize;
    }

    /**
     * An empty pack, whose memory another one may have used; waits for that of one that is on its way when memory is
     * short.
     */
    PackBuffer newPack() {
        lock.lock();
        try {
            while (idle.isEmpty() && underWay > 0 && memory.isShortOf(packSize)) {
                ended.awaitUninterruptibly();
            }
            if (!idle.isEmpty()) {
                return idle.remove();
            }
        } finally {
            lock.unlock();
        }
        PackBuffer pack = new PackBuffer(packSize);
        memory.changed(pack.memory());
        return pack;
    }

    /** Takes so many bytes, or none, for something else; waits for packs that are on their way when memory is short of them. */
    void makeRoom(long bytes) {
        lock.lock();
        try {
            while (bytes > 0 && memory.isShortOf(bytes) && (!idle.isEmpty() || underWay > 0)) {
                if (idle.isEmpty()) {
                    ended.awaitUninterruptibly();
                } else {
                    memory.changed(-idle.remove().memory());
                }
            }
            memory.changed(bytes);
        } finally {
            lock.unlock();
        }
    }

    /** Writes a pack some time soon. The caller no longer touches it. */
    void submit(PackBuffer pack) {
        permits.acquireUninterruptibly();
        begun();
        threads.execute(() -> {
            try {
                upload(pack);
            } catch (VaultException | RuntimeException | Error e) {
                failure.note(e);
            } finally {
                ended(pack);
                permits.release();
            }
        });
    }

    private void begun() {
        lock.lock();
        try {
            underWay++;
        } finally {
            lock.unlock();
        }
    }

    /** Keeps the pack's memory for another one, or whatever needs it first. */
    private void ended(PackBuffer pack) {
        pack.clear();
        lock.lock();
        try {
            underWay--;
            idle.add(pack);
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void upload(PackBuffer pack) throws VaultException {
        int before = pack.memory();
        try (Sealer sealer = new Sealer(key)) {
            pack.finish(sealer);
        }
        memory.changed(pack.memory() - before);
        Digest id = WholeObjects.id(pack.bytes(), 0, pack.size());
        try {
            store.write(new ObjectKey(ObjectKind.PACK, id.hex()), pack.bytes(), 0, pack.size());
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
        index.add(new FinishedPack(id, pack.blobs()), pack.size());
    }

    /** Waits for all packs that were submitted. */
    void await() throws VaultException {
        permits.acquireUninterruptibly(AT_ONCE);
        permits.release(AT_ONCE);
        failure.requireNone();
    }

    /** Waits for what is on its way. */
    @Override
    public void close() {
        threads.close();
    }
}
