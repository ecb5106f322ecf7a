package dev.strongroom.vault.codec;

import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.crypto.MasterKey;
import dev.strongroom.vault.crypto.Sealer;
import dev.strongroom.vault.file.WholeObjects;
import dev.strongroom.vault.pack.PackedBlob;
import java.security.GeneralSecurityException;
import java.util.zip.DataFormatException;
import javax.crypto.AEADBadTagException;

/**
 * Decrypts and decompresses blobs, and compares each with its id. Its buffer grows to the largest blob it has met. For one
 * thread at a time.
 */
public final class BlobDecoder implements AutoCloseable {
    private final Decompressor decompressor = new Decompressor();
    private final Sealer sealer;
    private byte[] scratch = new byte[0];

    public BlobDecoder(MasterKey key) {
        sealer = new Sealer(key);
    }

    /**
     * The blob's bytes, a new array.
     *
     * @param bytes hold it from {@code offset} on, as it lies in a pack
     * @throws DataFormatException when they are not the blob
     */
    public byte[] decode(PackedBlob blob, byte[] bytes, int offset) throws DataFormatException {
        if (blob.length() > bytes.length - offset) {
            throw new DataFormatException("The blob is cut short");
        }
        int packed = Math.max(0, blob.length() - Sealer.OVERHEAD);
        byte[] text = blob.compressed() ? withRoom(packed) : new byte[packed];
        try {
            sealer.open(bytes, offset, blob.length(), text, 0);
        } catch (AEADBadTagException e) {
            throw damaged(e);
        }
        if (blob.compressed()) {
            text = new byte[blob.rawLength()];
            decompressor.decompress(scratch, 0, packed, text, text.length);
        }
        Digest id = WholeObjects.id(text, 0, text.length);
        if (!id.equals(blob.id())) {
            throw new DataFormatException("The blob is whole but is another one");
        }
        return text;
    }

    private byte[] withRoom(int length) {
        if (scratch.length < length) {
            scratch = new byte[Math.max(length, 2 * scratch.length)];
        }
        return scratch;
    }

    /**
     * Opens what else lies encrypted in a pack, its header.
     *
     * @throws DataFormatException when it is damaged
     */
    public byte[] open(byte[] sealed) throws DataFormatException {
        try {
            return sealer.open(sealed);
        } catch (AEADBadTagException e) {
            throw damaged(e);
        }
    }

    private static DataFormatException damaged(GeneralSecurityException cause) {
        DataFormatException damaged = new DataFormatException("The authentication code does not match");
        damaged.initCause(cause);
        return damaged;
    }

    @Override
    public void close() {
        decompressor.close();
        sealer.close();
    }
}
