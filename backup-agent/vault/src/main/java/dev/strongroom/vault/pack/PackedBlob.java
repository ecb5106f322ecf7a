package dev.strongroom.vault.pack;

import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;

/**
 * A blob in a pack.
 *
 * @param offset where it begins in the pack
 * @param length how many bytes it takes there, encrypted
 * @param rawLength how many bytes it had before it was compressed; 0 when it is not compressed
 */
public record PackedBlob(Digest id, BlobType type, int offset, int length, int rawLength) {
    public PackedBlob {
        if (offset < 0 || length < 0 || rawLength < 0) {
            throw new IllegalArgumentException("Blobs lie within the first 2 GiB of a pack");
        }
    }

    /** Whether it is compressed. */
    public boolean compressed() {
        return rawLength > 0;
    }
}
