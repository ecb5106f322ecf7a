package dev.strongroom.vault.index;

import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.pack.FinishedPack;
import dev.strongroom.vault.pack.PackedBlob;
import dev.strongroom.vault.store.StoredObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The blobs and packs of one reading of the index. Thread-safe. */
final class IndexTables {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final BlobTable blobs = new BlobTable();
    private final PackTable packs = new PackTable();

    void add(List<FinishedPack> added) {
        lock.writeLock().lock();
        try {
            for (FinishedPack pack : added) {
                int number = packs.number(pack.id());
                packs.setAbsent(number, false);
                for (PackedBlob blob : pack.blobs()) {
                    if (!isKnown(blob, number)) {
                        blobs.add(blob, number);
                        packs.count(number, blob);
                    }
                }
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean isKnown(PackedBlob blob, int pack) {
        for (int slot = blobs.first(blob.id(), blob.type()); slot >= 0; slot =
                blobs.next(slot, blob.id(), blob.type())) {
            int known = blobs.blobAt(slot);
            if (blobs.pack(known) == pack && blobs.get(known).equals(blob)) {
                return true;
            }
        }
        return false;
    }

    boolean holds(Digest id, BlobType type) {
        lock.readLock().lock();
        try {
            int slot = blobs.first(id, type);
            while (slot >= 0 && packs.isAbsent(blobs.pack(blobs.blobAt(slot)))) {
                slot = blobs.next(slot, id, type);
            }
            return slot >= 0;
        } finally {
            lock.readLock().unlock();
        }
    }

    List<BlobPlace> places(Digest id, BlobType type) {
        lock.readLock().lock();
        try {
            List<BlobPlace> places = new ArrayList<>(1);
            for (int slot = blobs.first(id, type); slot >= 0; slot = blobs.next(slot, id, type)) {
                int blob = blobs.blobAt(slot);
                if (!packs.isAbsent(blobs.pack(blob))) {
                    places.add(new BlobPlace(packs.id(blobs.pack(blob)), blobs.get(blob)));
                }
            }
            return places;
        } finally {
            lock.readLock().unlock();
        }
    }

    List<VaultIndex.ExpectedPack> packs() {
        lock.readLock().lock();
        try {
            List<VaultIndex.ExpectedPack> expected = new ArrayList<>(packs.size());
            for (int number = 0; number < packs.size(); number++) {
                expected.add(new VaultIndex.ExpectedPack(packs.id(number), packs.bytes(number)));
            }
            return expected;
        } finally {
            lock.readLock().unlock();
        }
    }

    void setAside(List<StoredObject> packsInStore) {
        Map<Digest, Long> sizes = HashMap.newHashMap(packsInStore.size());
        packsInStore.forEach(pack -> sizes.put(Digest.ofHex(pack.key().name()), pack.size()));
        lock.writeLock().lock();
        try {
            for (int number = 0; number < packs.size(); number++) {
                Long size = sizes.get(packs.id(number));
                packs.setAbsent(number, size == null || size != packs.bytes(number));
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    int blobs() {
        lock.readLock().lock();
        try {
            return blobs.size();
        } finally {
            lock.readLock().unlock();
        }
    }
}
