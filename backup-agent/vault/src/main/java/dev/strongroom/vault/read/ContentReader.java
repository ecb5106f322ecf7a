package dev.strongroom.vault.read;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.index.VaultIndex;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file's blobs in order. They come in batches that grow from one blob to a few MiB, so that who looks at a file's
 * beginning does not pay for all of it. What can't be had that way is loaded by itself, which looks in all places. For
 * one thread.
 */
final class ContentReader {
    private static final int MOST_BYTES = 4 << 20;

    private final BlobLoader loader;
    private final VaultIndex index;
    private final WeightedCache<Digest, byte[]> cache;
    private final List<Digest> content;
    private final BlobBatch ahead;
    private BlobBatch batch;
    private int batchEnd;
    private int batchBytes = 1;
    private int next;

    /** @param ahead what others have read already */
    ContentReader(BlobLoader loader, VaultIndex index, WeightedCache<Digest, byte[]> cache, List<Digest> content,
            BlobBatch ahead) {
        this.loader = loader;
        this.index = index;
        this.cache = cache;
        this.content = content;
        this.ahead = ahead;
        this.batch = ahead;
    }

    boolean hasNext() {
        return next < content.size();
    }

    byte[] next() throws VaultException {
        Digest id = content.get(next++);
        Optional<byte[]> known = ahead.get(id).or(() -> cache.get(id));
        return known.isPresent() ? known.get() : read(id);
    }

    private byte[] read(Digest id) throws VaultException {
        if (next > batchEnd) {
            readBatch();
        }
        Optional<byte[]> found = batch.get(id);
        byte[] blob = found.isPresent() ? found.get() : loader.load(id, BlobType.DATA);
        cache.put(id, blob);
        return blob;
    }

    private void readBatch() {
        batch = new BlobBatch(loader, index);
        batchEnd = next - 1;
        while (batchEnd < content.size() && batch.bytes() < batchBytes) {
            batch.add(content.get(batchEnd++));
        }
        batchBytes = Math.min(MOST_BYTES, 4 * Math.max(batchBytes, (int) Math.min(batch.bytes(), MOST_BYTES)));
        batch.requests().forEach(Runnable::run);
    }
}
