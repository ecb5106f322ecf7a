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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * The blobs and packs of one reading of the index: in mapped segments what was met before, in memory what came since.
 * Thread-safe.
 */
final class IndexTables implements AutoCloseable {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final PackTable packs = new PackTable();
    private BlobTable recent = new BlobTable();
    private List<AttachedSegment> segments = List.of();

    void add(List<FinishedPack> added) {
        locked(lock.writeLock(), () -> {
            for (FinishedPack pack : added) {
                int number = packs.number(pack.id());
                packs.setAbsent(number, false);
                for (PackedBlob blob : pack.blobs()) {
                    if (!isKnown(blob, number)) {
                        recent.add(blob, number);
                        packs.count(number, blob);
                    }
                }
            }
            return true;
        });
    }

    private boolean isKnown(PackedBlob blob, int pack) {
        for (int slot = recent.first(blob.id(), blob.type()); slot >= 0; slot =
                recent.next(slot, blob.id(), blob.type())) {
            int known = recent.blobAt(slot);
            if (recent.pack(known) == pack && recent.get(known).equals(blob)) {
                return true;
            }
        }
        Digest packId = packs.id(pack);
        return segments.stream().anyMatch(segment -> {
            List<BlobPlace> places = new ArrayList<>(1);
            segment.addPlaces(packs, blob.id(), blob.type(), places);
            return places.contains(new BlobPlace(packId, blob));
        });
    }

    /** Takes over what a segment says. */
    void attach(Segment segment) {
        locked(lock.writeLock(), () -> {
            List<AttachedSegment> more = new ArrayList<>(segments);
            more.add(AttachedSegment.to(packs, segment));
            segments = List.copyOf(more);
            return true;
        });
    }

    /** Works with what there is to be written as one segment, while it does not change. */
    <T> T withLayers(Function<Layers, T> work) {
        return locked(lock.readLock(), () -> work.apply(new Layers(packs, recent, segments)));
    }

    /**
     * What lies where.
     *
     * @param recent what is in memory
     */
    record Layers(PackTable packs, BlobTable recent, List<AttachedSegment> segments) {}

    /** A segment takes the place of what is in memory and of the segments that went into it, which are closed. */
    void replace(List<AttachedSegment> merged, Segment by) {
        locked(lock.writeLock(), () -> {
            List<AttachedSegment> kept = new ArrayList<>(segments);
            kept.removeAll(merged);
            kept.add(AttachedSegment.counted(packs, by));
            segments = List.copyOf(kept);
            recent = new BlobTable();
            merged.forEach(old -> old.segment().close());
            return true;
        });
    }

    boolean holds(Digest id, BlobType type) {
        return locked(lock.readLock(), () -> {
            int slot = recent.first(id, type);
            while (slot >= 0 && packs.isAbsent(recent.pack(recent.blobAt(slot)))) {
                slot = recent.next(slot, id, type);
            }
            if (slot >= 0) {
                return true;
            }
            for (AttachedSegment segment : segments) {
                if (segment.holds(packs, id, type)) {
                    return true;
                }
            }
            return false;
        });
    }

    List<BlobPlace> places(Digest id, BlobType type) {
        return locked(lock.readLock(), () -> {
            List<BlobPlace> places = new ArrayList<>(1);
            for (int slot = recent.first(id, type); slot >= 0; slot = recent.next(slot, id, type)) {
                int blob = recent.blobAt(slot);
                if (!packs.isAbsent(recent.pack(blob))) {
                    places.add(new BlobPlace(packs.id(recent.pack(blob)), recent.get(blob)));
                }
            }
            segments.forEach(segment -> segment.addPlaces(packs, id, type, places));
            return places;
        });
    }

    List<VaultIndex.ExpectedPack> packs() {
        return locked(lock.readLock(), () -> {
            List<VaultIndex.ExpectedPack> expected = new ArrayList<>(packs.size());
            for (int number = 0; number < packs.size(); number++) {
                expected.add(new VaultIndex.ExpectedPack(packs.id(number), packs.bytes(number)));
            }
            return expected;
        });
    }

    void setAside(List<StoredObject> packsInStore) {
        Map<Digest, Long> sizes = HashMap.newHashMap(packsInStore.size());
        packsInStore.forEach(pack -> sizes.put(Digest.ofHex(pack.key().name()), pack.size()));
        locked(lock.writeLock(), () -> {
            for (int number = 0; number < packs.size(); number++) {
                Long size = sizes.get(packs.id(number));
                packs.setAbsent(number, size == null || size != packs.bytes(number));
            }
            return true;
        });
    }

    long blobs() {
        return locked(lock.readLock(), () -> recent.size()
                + segments.stream().mapToLong(segment -> segment.segment().blobs()).sum());
    }

    /** How many blobs take memory. */
    int recentBlobs() {
        return locked(lock.readLock(), () -> recent.size());
    }

    /** What is done under a lock. */
    private interface Work<T> {
        T done();
    }

    private static <T> T locked(Lock lock, Work<T> work) {
        lock.lock();
        try {
            return work.done();
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of the segments; nothing can be looked up in them afterwards. */
    @Override
    public void close() {
        locked(lock.writeLock(), () -> {
            segments.forEach(segment -> segment.segment().close());
            segments = List.of();
            return true;
        });
    }
}
