package dev.strongroom.vault.repair;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.file.RepositoryFiles;
import dev.strongroom.vault.index.IndexFile;
import dev.strongroom.vault.index.IndexFiles;
import dev.strongroom.vault.index.MarkedPack;
import dev.strongroom.vault.pack.FinishedPack;
import dev.strongroom.vault.pack.PackHeader;
import dev.strongroom.vault.prune.NewIndex;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.StoredObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the index say what is in the packs, under an exclusive lock: names packs that no readable index file names, and
 * no longer those that are gone or cut short. New index files come first, then the replaced ones go; no pack is touched.
 * For one run.
 */
public final class IndexRepair {
    private final RepositoryFiles files;
    private final IndexFiles indexFiles;
    private final PackHeaders headers;
    private final Map<Digest, Long> sizes = new HashMap<>();
    private final Set<Digest> indexed = new HashSet<>();
    private final Set<Digest> done = new HashSet<>();
    private final Set<Digest> dropped = new HashSet<>();
    private final List<Digest> replaced = new ArrayList<>();
    private int damagedFiles;

    public IndexRepair(RepositoryFiles files, PackHeaders headers) {
        this.files = files;
        this.indexFiles = new IndexFiles(files);
        this.headers = headers;
    }

    /** Repairs under this lock, which is exclusive. */
    public RepairReport repair(VaultLock lock) throws VaultException {
        for (StoredObject pack : files.list(ObjectKind.PACK)) {
            sizes.put(Digest.ofHex(pack.key().name()), pack.size());
        }
        NewIndex index = new NewIndex(indexFiles, lock);
        List<Digest> names = indexFiles.list();
        for (Digest name : names) {
            readIfWhole(name).ifPresent(file -> file.packs().stream().filter(this::isRight).forEach(this::noteIndexed));
        }
        for (Digest name : names) {
            keepWhatIsRight(name, index);
        }
        List<String> unreadable = new ArrayList<>();
        int added = 0;
        for (Map.Entry<Digest, Long> pack : sizes.entrySet()) {
            if (!done.contains(pack.getKey())) {
                Optional<FinishedPack> found = headers.read(pack.getKey(), pack.getValue());
                if (found.isPresent()) {
                    index.add(found.get());
                    added++;
                } else {
                    unreadable.add(pack.getKey().hex());
                }
            }
        }
        index.finish();
        lock.requireThere();
        for (Digest name : replaced) {
            lock.requireHeld();
            indexFiles.delete(name);
        }
        dropped.removeAll(done);
        return new RepairReport(damagedFiles, added, dropped.size(), unreadable);
    }

    private Optional<IndexFile> readIfWhole(Digest name) throws VaultException {
        try {
            return indexFiles.read(name);
        } catch (DamagedVaultException damaged) {
            return Optional.empty();
        }
    }

    private void noteIndexed(FinishedPack pack) {
        indexed.add(pack.id());
    }

    private void keepWhatIsRight(Digest name, NewIndex index) throws VaultException {
        Optional<IndexFile> read = readIfWhole(name);
        if (read.isEmpty()) {
            damagedFiles++;
            replaced.add(name);
            return;
        }
        IndexFile file = read.get();
        file.packs().stream().filter(pack -> !isRight(pack)).forEach(pack -> dropped.add(pack.id()));
        List<FinishedPack> right =
                file.packs().stream().filter(pack -> isRight(pack) && done.add(pack.id())).toList();
        List<MarkedPack> marked = file.marked().stream().filter(mark -> staysMarked(mark.pack().id())).toList();
        if (right.size() < file.packs().size() || marked.size() < file.marked().size()) {
            replaced.add(name);
            for (FinishedPack pack : right) {
                index.add(pack);
            }
            for (MarkedPack mark : marked) {
                index.addMarked(mark);
            }
        }
    }

    private boolean isRight(FinishedPack pack) {
        Long size = sizes.get(pack.id());
        return size != null && size == PackHeader.packSize(pack.blobs());
    }

    private boolean staysMarked(Digest pack) {
        return sizes.containsKey(pack) && !indexed.contains(pack) && done.add(pack);
    }
}
