package dev.strongroom.vault.write;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.index.VaultIndex;
import dev.strongroom.vault.pack.FinishedPack;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Collects the packs that no index names yet, and writes an index when they are many or when asked. Thread-safe. */
final class IndexSaver {
    /** restic's limit too; it keeps index files below 8 MiB. */
    private static final int MOST_BLOBS = 50_000;

    private final VaultIndex index;
    private final AtomicLong bytesAdded;
    private List<FinishedPack> packs = new ArrayList<>();
    private int blobs;

    /** @param bytesAdded is raised by the size of every file that is written */
    IndexSaver(VaultIndex index, AtomicLong bytesAdded) {
        this.index = index;
        this.bytesAdded = bytesAdded;
    }

    /** Takes a pack of this size that is in the store. */
    synchronized void add(FinishedPack pack, int size) throws VaultException {
        bytesAdded.addAndGet(size);
        packs.add(pack);
        blobs += pack.blobs().size();
        if (blobs >= MOST_BLOBS) {
            save();
        }
    }

    /** Writes an index of all packs that none names yet, if there are any. */
    synchronized void save() throws VaultException {
        if (!packs.isEmpty()) {
            bytesAdded.addAndGet(index.save(packs));
            packs = new ArrayList<>();
            blobs = 0;
        }
    }
}
