package dev.strongroom.vault.prune;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.index.IndexFile;
import dev.strongroom.vault.index.IndexFiles;
import dev.strongroom.vault.index.MarkedPack;
import dev.strongroom.vault.pack.FinishedPack;
import java.util.ArrayList;
import java.util.List;

/** Writes index files of packs as they come, with as many blobs in each as restic has. For one thread. */
public final class NewIndex {
    private static final int MOST_BLOBS = 50_000;

    private final IndexFiles files;
    private final VaultLock lock;
    private List<FinishedPack> packs = new ArrayList<>();
    private List<MarkedPack> marked = new ArrayList<>();
    private int blobs;

    /** @param lock must lie in the store whenever a file is written, since who removed it may have removed packs */
    public NewIndex(IndexFiles files, VaultLock lock) {
        this.files = files;
        this.lock = lock;
    }

    /** Adds a pack that is in the store. */
    public void add(FinishedPack pack) throws VaultException {
        packs.add(pack);
        count(pack);
    }

    /** Adds a pack that waits for its deletion. */
    public void addMarked(MarkedPack pack) throws VaultException {
        marked.add(pack);
        count(pack.pack());
    }

    private void count(FinishedPack pack) throws VaultException {
        blobs += 1 + pack.blobs().size();
        if (blobs >= MOST_BLOBS) {
            finish();
        }
    }

    /** Writes what is left. */
    public void finish() throws VaultException {
        if (blobs > 0) {
            lock.requireThere();
            files.save(new IndexFile(packs, marked));
            packs = new ArrayList<>();
            marked = new ArrayList<>();
            blobs = 0;
        }
    }
}
