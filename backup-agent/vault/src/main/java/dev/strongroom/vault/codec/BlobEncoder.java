package dev.strongroom.vault.codec;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.chunk.Rabin;
import dev.strongroom.vault.crypto.MasterKey;
import dev.strongroom.vault.crypto.Sealer;
import dev.strongroom.vault.file.WholeObjects;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import javax.crypto.AEADBadTagException;

/**
 * Hashes, compresses and encrypts blobs, and decodes each again to see that it will be readable. Its buffers grow to the
 * largest blob it has met. For one thread at a time.
 */
public final class BlobEncoder implements AutoCloseable {
    private final Effort effort;
    private final Decompressor decompressor = new Decompressor();
    private final Sealer sealer;
    private final MessageDigest sha256 = WholeObjects.sha256();
    private final byte[] hash = new byte[Digest.BYTES];
    private byte[] packed = new byte[0];
    private byte[] sealed = new byte[0];
    private byte[] again = new byte[0];

    /**
     * An encoder for a vault.
     *
     * @param level zstd's, but for what a lower one makes as small; see {@link Effort}
     */
    public BlobEncoder(MasterKey key, int level) {
        effort = new Effort(level);
        sealer = new Sealer(key);
    }

    /** The blob's id. */
    public Digest id(byte[] bytes, int offset, int length) {
        sha256.update(bytes, offset, length);
        try {
            sha256.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has 32 bytes", e);
        }
        return Digest.of(hash, 0);
    }

    /** Compresses and encrypts a blob, which is not empty; one that does not become smaller is stored as it is. */
    public EncodedBlob encode(byte[] bytes, int offset, int length) throws DamagedVaultException {
        packed = withRoom(packed, Compressor.bound(length));
        int packedLength = effort.compress(bytes, offset, length, packed);
        boolean smaller = packedLength < length;
        int sealedLength = (smaller ? packedLength : length) + Sealer.OVERHEAD;
        sealed = withRoom(sealed, sealedLength);
        if (smaller) {
            sealer.seal(packed, 0, packedLength, sealed, 0);
        } else {
            sealer.seal(bytes, offset, length, sealed, 0);
        }
        EncodedBlob blob = new EncodedBlob(sealed, sealedLength, smaller ? length : 0);
        verify(blob, bytes, offset, length);
        return blob;
    }

    private void verify(EncodedBlob blob, byte[] bytes, int offset, int length) throws DamagedVaultException {
        try {
            sealer.open(blob.sealed(), 0, blob.length(), packed, 0);
            byte[] decoded = packed;
            if (blob.rawLength() > 0) {
                again = withRoom(again, length);
                decompressor.decompress(packed, 0, blob.length() - Sealer.OVERHEAD, again, length);
                decoded = again;
            }
            if (!Arrays.equals(decoded, 0, length, bytes, offset, offset + length)) {
                throw Miscomputation.found();
            }
        } catch (AEADBadTagException | DataFormatException e) {
            throw Miscomputation.found(e);
        }
    }

    /** How many bytes its buffers take in the heap. */
    public long memory() {
        return (long) packed.length + sealed.length + again.length;
    }

    /** How many they take at most when it has encoded a blob of this length. */
    public long memoryFor(int length) {
        return (long) room(packed, Compressor.bound(length)) + room(sealed, length + Sealer.OVERHEAD)
                + room(again, length);
    }

    private static byte[] withRoom(byte[] buffer, int length) {
        return buffer.length >= length ? buffer : new byte[room(buffer, length)];
    }

    /** A buffer that is too small is doubled, but takes no more than the longest chunk of a file needs. */
    private static int room(byte[] buffer, int length) {
        return buffer.length >= length ? buffer.length
                : Math.max(length, Math.min(2 * length, Compressor.bound(Rabin.MAX)));
    }

    @Override
    public void close() {
        effort.close();
        decompressor.close();
        sealer.close();
    }
}
