package dev.strongroom.vault.write;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.index.VaultIndex;
import dev.strongroom.vault.pack.FinishedPack;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Collects the packs that no index names yet, and writes an index when they are many or when asked. They may have lain in
 * the store for long by then, and who took the writer's lock for stale may have removed them: so the store is asked for
 * the lock right before. Thread-safe.
 */
final class IndexSaver {
    private final VaultLock lock;
    private final VaultIndex index;
    private final int mostBlobs;
    private final AtomicLong bytesAdded;
    private List<FinishedPack> packs = new ArrayList<>();
    private int blobs;

    /**
     * One that has no packs yet.
     *
     * @param mostBlobs at how many blobs an index is written unasked
     * @param bytesAdded is raised by the size of every file that is written
     */
    IndexSaver(VaultLock lock, VaultIndex index, int mostBlobs, AtomicLong bytesAdded) {
        this.lock = lock;
        this.index = index;
        this.mostBlobs = mostBlobs;
        this.bytesAdded = bytesAdded;
    }

    /** Takes a pack of this size that is in the store. */
    synchronized void add(FinishedPack pack, int size) throws VaultException {
        bytesAdded.addAndGet(size);
        packs.add(pack);
        blobs += pack.blobs().size();
        if (blobs >= mostBlobs) {
            save();
        }
    }

    /** Writes an index of all packs that none names yet, if there are any. */
    synchronized void save() throws VaultException {
        if (!packs.isEmpty()) {
            lock.requireThere();
            bytesAdded.addAndGet(index.save(packs));
            packs = new ArrayList<>();
            blobs = 0;
        }
    }
}
