package dev.strongroom.vault.prune;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.index.IndexFile;
import dev.strongroom.vault.index.IndexFiles;
import dev.strongroom.vault.index.MarkedPack;
import dev.strongroom.vault.pack.FinishedPack;
import dev.strongroom.vault.pack.PackHeader;
import dev.strongroom.vault.pack.PackedBlob;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which packs hold what is used, by all index files. Decides for each used blob in which one it stays. */
final class VaultUsage {
    private final IndexFiles files;
    private final UsedBlobs used;
    private final Map<Digest, Long> sizes;
    private final Map<Digest, PackUsage> packs = new HashMap<>();
    private final Map<Digest, Instant> marks = new HashMap<>();
    private final Set<Digest> putBack = new HashSet<>();

    private VaultUsage(IndexFiles files, UsedBlobs used, Map<Digest, Long> sizes) {
        this.files = files;
        this.used = used;
        this.sizes = sizes;
    }

    /**
     * Reads the index files.
     *
     * @param sizes of the packs that are in the store
     * @throws DamagedVaultException when something that is used lies in none of the packs
     */
    static VaultUsage read(IndexFiles files, List<Digest> names, UsedBlobs used, Map<Digest, Long> sizes)
            throws VaultException {
        VaultUsage usage = new VaultUsage(files, used, sizes);
        used.displaceAll();
        for (Digest name : names) {
            IndexFile file = files.require(name);
            file.packs().forEach(usage::count);
            file.marked().forEach(pack -> usage.marks.putIfAbsent(pack.pack().id(), pack.since()));
        }
        usage.marks.keySet().removeAll(usage.packs.keySet());
        if (used.unplaced() > 0) {
            usage.putBack(names);
        }
        if (used.unplaced() > 0) {
            throw new DamagedVaultException("The vault lacks " + used.unplaced() + " blobs that its snapshots need. "
                    + "Nothing was taken out. Run a check to see what is missing, and repair the index.");
        }
        return usage;
    }

    /** Looks for what is used and in no pack of the index in packs that wait for their deletion. */
    private void putBack(List<Digest> names) throws VaultException {
        for (Digest name : names) {
            for (MarkedPack pack : files.require(name).marked()) {
                boolean needed = marks.containsKey(pack.pack().id())
                        && pack.pack().blobs().stream().anyMatch(blob -> used.isUnplaced(blob.id(), blob.type()));
                if (needed) {
                    count(pack.pack());
                    marks.remove(pack.pack().id());
                    putBack.add(pack.pack().id());
                }
            }
        }
    }

    private void count(FinishedPack pack) {
        if (packs.containsKey(pack.id())) {
            return; // named by another index file, which an interrupted prune left
        }
        Long size = sizes.get(pack.id());
        PackUsage usage =
                new PackUsage(pack.id(), packs.size(), size != null && size == PackHeader.packSize(pack.blobs()));
        packs.put(pack.id(), usage);
        for (PackedBlob blob : pack.blobs()) {
            if (usage.isThere() && used.place(blob.id(), blob.type(), usage.number())) {
                usage.countUsed(blob.length());
            } else {
                usage.countUnused(blob.length());
            }
        }
    }

    Collection<PackUsage> packs() {
        return packs.values();
    }

    /** A pack that the index names. */
    Optional<PackUsage> pack(Digest id) {
        return Optional.ofNullable(packs.get(id));
    }

    /** Whether a pack that waited for its deletion is needed again. */
    boolean isPutBack(Digest id) {
        return putBack.contains(id);
    }

    /** Since when packs wait for their deletion that no index names; those that are gone already included. */
    Map<Digest, Instant> marks() {
        return Collections.unmodifiableMap(marks);
    }
}
