package dev.strongroom.vault.read;

import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.index.BlobPlace;
import dev.strongroom.vault.index.VaultIndex;
import dev.strongroom.vault.pack.PackedBlob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.DataFormatException;

/** Blobs of data that are read together. Filled by one thread; then thread-safe. */
final class BlobBatch {
    private static final int MOST_BYTES_A_REQUEST = 4 << 20;

    private final BlobLoader loader;
    private final VaultIndex index;
    private final Set<Digest> wanted = new HashSet<>();
    private final Map<Digest, List<PackedBlob>> byPack = new HashMap<>();
    private final Map<Digest, byte[]> loaded = new ConcurrentHashMap<>();
    private long bytes;

    BlobBatch(BlobLoader loader, VaultIndex index) {
        this.loader = loader;
        this.index = index;
    }

    /** Wants a blob, too. */
    void add(Digest id) {
        if (wanted.add(id)) {
            List<BlobPlace> places = index.places(id, BlobType.DATA);
            if (!places.isEmpty()) {
                PackedBlob blob = places.getFirst().blob();
                byPack.computeIfAbsent(places.getFirst().pack(), pack -> new ArrayList<>()).add(blob);
                bytes += blob.compressed() ? blob.rawLength() : blob.length();
            }
        }
    }

    /** About how many bytes its blobs have. */
    long bytes() {
        return bytes;
    }

    /** What reads it. Each may run on any thread. */
    List<Runnable> requests() {
        List<Runnable> requests = new ArrayList<>();
        byPack.forEach((pack, blobs) -> PackRuns.of(blobs, MOST_BYTES_A_REQUEST)
                .forEach(run -> requests.add(() -> read(pack, run))));
        return requests;
    }

    private void read(Digest pack, PackRuns.Run run) {
        byte[] sealed;
        try {
            sealed = loader.range(pack, run.start(), run.length());
        } catch (IOException e) {
            return; // whoever needs a blob of it loads that by itself, and learns then why it can't be had
        }
        for (PackedBlob blob : run.blobs()) {
            keep(blob, sealed, blob.offset() - run.start());
        }
    }

    private void keep(PackedBlob blob, byte[] sealed, int offset) {
        try {
            loaded.put(blob.id(), loader.decode(blob, sealed, offset));
        } catch (DataFormatException e) {
            return; // as above
        }
    }

    /** A blob that was read. */
    Optional<byte[]> get(Digest id) {
        return Optional.ofNullable(loaded.get(id));
    }
}
