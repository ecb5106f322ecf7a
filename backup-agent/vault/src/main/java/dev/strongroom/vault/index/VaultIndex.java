package dev.strongroom.vault.index;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.file.RepositoryFiles;
import dev.strongroom.vault.pack.FinishedPack;
import dev.strongroom.vault.store.StoredObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** What a vault's index files say, in memory. Thread-safe; lookups never wait for files being read. */
public final class VaultIndex {
    private static final int ATTEMPTS = 5;

    private final IndexFiles files;
    private final ReentrantLock refreshing = new ReentrantLock();
    private final Set<Digest> loaded = new HashSet<>();
    private volatile IndexTables tables = new IndexTables();

    /** An empty one; {@link #refresh} fills it. */
    public VaultIndex(RepositoryFiles files) {
        this.files = new IndexFiles(files);
    }

    /**
     * Reads index files that came since the last time, or all when some of those read before are gone, which is what a
     * prune leaves.
     */
    public void refresh() throws VaultException {
        refreshing.lock();
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (load()) {
                    return;
                }
            }
            throw new DamagedVaultException(
                    "The index of this vault changes faster than it can be read. Try again when "
                            + "nothing else works on the vault.");
        } finally {
            refreshing.unlock();
        }
    }

    /** Answers false when a file vanished meanwhile. */
    private boolean load() throws VaultException {
        List<Digest> listed = files.list();
        boolean anew = !new HashSet<>(listed).containsAll(loaded);
        IndexTables target = anew ? new IndexTables() : tables;
        Set<Digest> done = anew ? new HashSet<>() : new HashSet<>(loaded);
        for (Digest file : listed) {
            if (!done.contains(file)) {
                Optional<List<FinishedPack>> packs = read(file);
                if (packs.isEmpty()) {
                    return false;
                }
                target.add(packs.get());
                done.add(file);
            }
        }
        tables = target;
        loaded.clear();
        loaded.addAll(done);
        return true;
    }

    /** The packs that an index file names; empty when there is no such file any more. */
    public Optional<List<FinishedPack>> read(Digest file) throws VaultException {
        return files.read(file).map(IndexFile::packs);
    }

    /** Writes an index file of packs that are in the store, and knows them from then on. Answers its size. */
    public int save(List<FinishedPack> packs) throws VaultException {
        RepositoryFiles.Stored stored = files.save(new IndexFile(packs, List.of()));
        refreshing.lock();
        try {
            tables.add(packs);
            loaded.add(stored.id());
        } finally {
            refreshing.unlock();
        }
        return stored.bytes();
    }

    /** Takes packs that an index file names, without reading it again. */
    public void add(List<FinishedPack> packs) {
        tables.add(packs);
    }

    /** Whether a blob lies in a pack that is not known to be absent. */
    public boolean holds(Digest id, BlobType type) {
        return tables.holds(id, type);
    }

    /** Everywhere a blob lies, packs that are known to be absent left out. */
    public List<BlobPlace> places(Digest id, BlobType type) {
        return tables.places(id, type);
    }

    /** The packs and the size that each must have. */
    public List<ExpectedPack> packs() {
        return tables.packs();
    }

    /**
     * A pack that the index names.
     *
     * @param size in bytes
     */
    public record ExpectedPack(Digest id, long size) {}

    /**
     * Compares the index with the packs in the store: what lies only in packs that are gone or cut short counts as not
     * there from now on, so that it is stored again.
     */
    public void setAside(List<StoredObject> packsInStore) {
        tables.setAside(packsInStore);
    }

    /** How many places of blobs it knows. */
    public int blobs() {
        return tables.blobs();
    }
}
