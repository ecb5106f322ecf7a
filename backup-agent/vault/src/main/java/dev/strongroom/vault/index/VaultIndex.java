package dev.strongroom.vault.index;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.file.RepositoryFiles;
import dev.strongroom.vault.pack.FinishedPack;
import dev.strongroom.vault.store.StoredObject;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * What a vault's index files say: in memory, or in a local directory of mapped files with only what is new in memory.
 * Thread-safe; lookups never wait for files being read.
 */
public final class VaultIndex implements AutoCloseable {
    private static final int ATTEMPTS = 5;
    /** So many blobs are kept in memory before they are written to the local directory: 14 MB. */
    private static final int SPILL = 1 << 18;
    /** Fewer are not worth a file when the vault is closed; the index files that name them are quick to read. */
    private static final int WORTH_KEEPING = 1 << 10;

    private final IndexFiles files;
    private final Optional<SegmentDirectory> directory;
    private final int spill;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Reading reading = new Reading(new IndexTables(), new HashSet<>(), new HashSet<>());

    /**
     * One reading of the index, which goes on while files come and ends when some are gone. The sets are guarded by {@link #refreshing}.
     *
     * @param loaded the index files that were read
     * @param inMemory those of them that no segment stands for
     */
    private record Reading(IndexTables tables, Set<Digest> loaded, Set<Digest> inMemory) {}

    private VaultIndex(RepositoryFiles files, Optional<SegmentDirectory> directory, int spill) {
        this.files = new IndexFiles(files);
        this.directory = directory;
        this.spill = spill;
    }

    /** An empty one, to be held in memory; {@link #refresh} fills it. */
    public VaultIndex(RepositoryFiles files) {
        this(files, Optional.empty(), SPILL);
    }

    /**
     * An empty one, to be kept in a local directory; {@link #refresh} fills it.
     *
     * @param directory for this vault alone; made when it is needed
     * @param vault the vault's id
     */
    public static VaultIndex keptIn(Path directory, Digest vault, RepositoryFiles files) {
        return keptIn(directory, vault, files, SPILL);
    }

    /** The same with another limit of what is kept in memory. */
    static VaultIndex keptIn(Path directory, Digest vault, RepositoryFiles files, int spill) {
        return new VaultIndex(files, Optional.of(new SegmentDirectory(directory, vault)), spill);
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
        Set<Digest> listed = new HashSet<>(files.list());
        Reading before = reading;
        boolean anew = before.loaded.isEmpty() || !listed.containsAll(before.loaded);
        Reading target = anew ? begin(listed) : before;
        boolean whole = false;
        try {
            whole = readOthers(listed, target);
        } finally {
            if (anew && !whole) {
                target.tables.close();
            }
        }
        if (anew && whole) {
            reading = target;
            before.tables.close();
        }
        return whole;
    }

    private Reading begin(Set<Digest> listed) {
        Reading fresh = new Reading(new IndexTables(), new HashSet<>(), new HashSet<>());
        directory.ifPresent(kept -> kept.open(listed).forEach(segment -> {
            fresh.tables.attach(segment);
            fresh.loaded.addAll(segment.files());
        }));
        return fresh;
    }

    private boolean readOthers(Set<Digest> listed, Reading target) throws VaultException {
        for (Digest file : listed) {
            if (!target.loaded.contains(file)) {
                Optional<List<FinishedPack>> packs = read(file);
                if (packs.isEmpty()) {
                    return false;
                }
                take(target, file, packs.get());
            }
        }
        return true;
    }

    private void take(Reading target, Digest file, List<FinishedPack> packs) {
        target.tables.add(packs);
        target.loaded.add(file);
        target.inMemory.add(file);
        if (target.tables.recentBlobs() >= spill) {
            spill(target);
        }
    }

    private void spill(Reading target) {
        if (directory.isPresent() && directory.get().write(target.tables, target.inMemory)) {
            target.inMemory.clear();
        }
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
            take(reading, stored.id(), packs);
        } finally {
            refreshing.unlock();
        }
        return stored.bytes();
    }

    /** Takes packs that an index file names, without reading it again; only where nothing is kept in a directory. */
    public void add(List<FinishedPack> packs) {
        reading.tables.add(packs);
    }

    /** Whether a blob lies in a pack that is not known to be absent. */
    public boolean holds(Digest id, BlobType type) {
        return answered(tables -> tables.holds(id, type));
    }

    /** Everywhere a blob lies, packs that are known to be absent left out. */
    public List<BlobPlace> places(Digest id, BlobType type) {
        return answered(tables -> tables.places(id, type));
    }

    /** Asks again when a reading ended while it was asked: it lets go of what it knew. */
    private <T> T answered(Function<IndexTables, T> question) {
        while (true) {
            IndexTables asked = reading.tables;
            T answer = question.apply(asked);
            if (asked == reading.tables) {
                return answer;
            }
        }
    }

    /** The packs and the size that each must have. */
    public List<ExpectedPack> packs() {
        return reading.tables.packs();
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
        reading.tables.setAside(packsInStore);
    }

    /** How many places of blobs it knows. */
    public long blobs() {
        return answered(IndexTables::blobs);
    }

    /** Keeps what is worth it for the next time. Nothing can be looked up afterwards. */
    @Override
    public void close() {
        refreshing.lock();
        try {
            if (reading.tables.recentBlobs() >= Math.min(spill, WORTH_KEEPING)) {
                spill(reading);
            }
            reading.tables.close();
        } finally {
            refreshing.unlock();
        }
    }
}
