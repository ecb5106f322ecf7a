package dev.strongroom.vault.write;

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

    private final PackKind kind;
    private final PackUploads uploads;
    private final WriteMemory memory;
    private final RandomGenerator random = new SplittableRandom(new SecureRandom().nextLong());
    private final List<PackBuffer> open = new ArrayList<>(OPEN);

    OpenPacks(PackKind kind, PackUploads uploads, WriteMemory memory) {
        this.kind = kind;
        this.uploads = uploads;
        this.memory = memory;
    }

    /** Adds a blob; waits while too many packs are on their way to the store, or memory is short. */
    synchronized void add(Digest id, EncodedBlob blob) {
        int slot = random.nextInt(OPEN);
        if (slot >= open.size()) {
            slot = open.size();
            open.add(uploads.newPack());
        }
        if (!open.get(slot).hasRoom(blob.length()) || isEnough(open.get(slot), blob.length())) {
            uploads.submit(open.get(slot));
            open.set(slot, uploads.newPack());
        }
        PackBuffer pack = open.get(slot);
        uploads.makeRoom(pack.growth(blob.length()));
        pack.add(id, kind.type(), blob.sealed(), 0, blob.length(), blob.rawLength());
    }

    /** Whether a pack is sent off although it has room, since memory is short. */
    private boolean isEnough(PackBuffer pack, int more) {
        int growth = pack.growth(more);
        return growth > 0 && pack.size() >= kind.whenMemoryIsShort() && memory.isShortOf(growth);
    }

    /** Sends off all blobs, in one pack if they fit. */
    synchronized void flush() {
        if (open.size() == OPEN && open.getFirst().hasRoom(open.getLast())) {
            PackBuffer both = open.getFirst();
            PackBuffer rest = open.removeLast();
            int before = both.memory() + rest.memory();
            both.addAll(rest);
            memory.changed(both.memory() - before);
        }
        open.forEach(uploads::submit);
        open.clear();
    }
}
