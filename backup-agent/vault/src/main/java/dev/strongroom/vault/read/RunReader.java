package dev.strongroom.vault.read;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.index.BlobPlace;
import dev.strongroom.vault.index.VaultIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;

/**
 * Reads a file's blobs in order. Those that follow each other in one pack, as they mostly do, come in one request of a
 * few MiB. What can't be had that way is loaded by itself, which looks in all places. For one thread.
 */
final class RunReader {
    private static final int MOST_BYTES = 4 << 20;

    private final BlobLoader loader;
    private final VaultIndex index;
    private final WeightedCache<Digest, byte[]> cache;
    private final List<Digest> content;
    private int next;
    /** The bytes that hold the blobs of {@link #run}, of which {@link #runFirst} is the number of the first. */
    private byte[] bytes = new byte[0];
    private List<BlobPlace> run = List.of();
    private int runFirst;

    RunReader(BlobLoader loader, VaultIndex index, WeightedCache<Digest, byte[]> cache, List<Digest> content) {
        this.loader = loader;
        this.index = index;
        this.cache = cache;
        this.content = content;
    }

    boolean hasNext() {
        return next < content.size();
    }

    byte[] next() throws VaultException {
        Digest id = content.get(next);
        Optional<byte[]> known = cache.get(id);
        if (known.isEmpty()) {
            known = fromRun();
        }
        byte[] blob = known.isPresent() ? known.get() : loader.load(id, BlobType.DATA);
        cache.put(id, blob);
        next++;
        return blob;
    }

    private Optional<byte[]> fromRun() {
        try {
            if (next >= runFirst + run.size()) {
                fetchRun();
            }
            if (run.isEmpty()) {
                return Optional.empty();
            }
            BlobPlace place = run.get(next - runFirst);
            return Optional.of(loader.decode(place, bytes, place.blob().offset() - run.getFirst().blob().offset()));
        } catch (IOException | DataFormatException | IndexOutOfBoundsException e) {
            run = List.of(); // each blob by itself then, which says what is wrong
            return Optional.empty();
        }
    }

    private void fetchRun() throws IOException {
        run = List.of();
        List<BlobPlace> places = new ArrayList<>();
        long end = 0;
        long total = 0;
        for (int i = next; i < content.size() && total < MOST_BYTES; i++) {
            List<BlobPlace> candidates = index.places(content.get(i), BlobType.DATA);
            if (candidates.isEmpty() || (i > next && !follows(candidates.getFirst(), places.getFirst(), end))) {
                break;
            }
            BlobPlace place = candidates.getFirst();
            places.add(place);
            end = (long) place.blob().offset() + place.blob().length();
            total += place.blob().length();
        }
        if (places.size() > 1) {
            bytes = loader.range(places.getFirst().pack(), places.getFirst().blob().offset(), (int) total);
            run = places;
            runFirst = next;
        }
    }

    private static boolean follows(BlobPlace place, BlobPlace first, long end) {
        return place.pack().equals(first.pack()) && place.blob().offset() == end;
    }
}
