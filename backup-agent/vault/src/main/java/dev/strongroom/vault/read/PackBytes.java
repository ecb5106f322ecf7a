package dev.strongroom.vault.read;

import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads pieces of packs. */
final class PackBytes {
    private PackBytes() {}

    /** A part of a pack; shorter than asked for when the pack is cut short. */
    static byte[] read(ObjectStore store, Digest pack, long offset, int length) throws IOException {
        try (InputStream in = store.read(new ObjectKey(ObjectKind.PACK, pack.hex()), offset, length)) {
            byte[] bytes = new byte[length]; // at once: readNBytes(length) would gather many small arrays
            int count = in.readNBytes(bytes, 0, length);
            return count == length ? bytes : Arrays.copyOf(bytes, count);
        }
    }
}
