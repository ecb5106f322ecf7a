package dev.strongroom.vault.write;

import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.codec.EncodedBlob;
import dev.strongroom.vault.pack.PackBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The packs of one kind that are being filled. There are two, and chance decides which one takes a blob, so that the
 * sizes of packs don't tell a file's chunks to who sees the store. Thread-safe.
 */
final class OpenPacks {
    private static final int OPEN = 2;

    private final BlobType type;
    private final PackUploads uploads;
    private final RandomGenerator random = new SplittableRandom(new SecureRandom().nextLong());
    private final List<PackBuffer> open = new ArrayList<>(OPEN);

    OpenPacks(BlobType type, PackUploads uploads) {
        this.type = type;
        this.uploads = uploads;
    }

    /** Adds a blob; waits while too many packs are on their way to the store. */
    synchronized void add(Digest id, EncodedBlob blob) {
        int slot = random.nextInt(OPEN);
        if (slot >= open.size()) {
            slot = open.size();
            open.add(uploads.newPack());
        }
        if (!open.get(slot).hasRoom(blob.length())) {
            uploads.submit(open.get(slot));
            open.set(slot, uploads.newPack());
        }
        open.get(slot).add(id, type, blob.sealed(), 0, blob.length(), blob.rawLength());
    }

    /** Sends off all blobs, in one pack if they fit. */
    synchronized void flush() {
        if (open.size() == OPEN && open.getFirst().hasRoom(open.getLast())) {
            open.getFirst().addAll(open.removeLast());
        }
        open.forEach(uploads::submit);
        open.clear();
    }
}
