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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Ends packs and writes them to the store, a few at once on threads of its own, so that the next pack fills meanwhile.
 * Who has another pack to write waits while so many are on their way. Thread-safe.
 */
final class PackUploads implements AutoCloseable {
    private static final int AT_ONCE = 2;

    private final ObjectStore store;
    private final MasterKey key;
    private final IndexSaver index;
    private final int packSize;
    private final Semaphore permits = new Semaphore(AT_ONCE);
    private final ConcurrentLinkedQueue<PackBuffer> idle = new ConcurrentLinkedQueue<>();
    private final FirstFailure failure;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE,
            Thread.ofPlatform().daemon().name("vault-upload-", 0).factory());

    PackUploads(ObjectStore store, MasterKey key, IndexSaver index, FirstFailure failure, int packSize) {
        this.store = store;
        this.key = key;
        this.index = index;
        this.failure = failure;
        this.packSize = packSize;
    }

    /** An empty pack, whose memory another one may have used. */
    PackBuffer newPack() {
        PackBuffer used = idle.poll();
        return used == null ? new PackBuffer(packSize) : used;
    }

    /** Writes a pack some time soon. The caller no longer touches it. */
    void submit(PackBuffer pack) {
        permits.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                upload(pack);
            } catch (VaultException | RuntimeException | Error e) {
                failure.note(e);
            } finally {
                pack.clear();
                idle.add(pack);
                permits.release();
            }
        });
    }

    private void upload(PackBuffer pack) throws VaultException {
        try (Sealer sealer = new Sealer(key)) {
            pack.finish(sealer);
        }
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
        idle.clear();
    }
}
