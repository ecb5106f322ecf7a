package dev.strongroom.vault.pack;

import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.crypto.Sealer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;

/** The header at a pack's end, which names its blobs in order (doc/design.rst, "Pack Format"). */
public final class PackHeader {
    /** How many bytes a header has besides its entries: encryption and its own length. */
    public static final int OVERHEAD = Sealer.OVERHEAD + Integer.BYTES;
    private static final int ENTRY = 1 + Integer.BYTES + Digest.BYTES;
    private static final int COMPRESSED_ENTRY = ENTRY + Integer.BYTES;
    private static final int TREE_BIT = 1;
    private static final int COMPRESSED_BIT = 2;

    private PackHeader() {}

    /** How many bytes a blob takes in the header. */
    public static int entrySize(PackedBlob blob) {
        return blob.compressed() ? COMPRESSED_ENTRY : ENTRY;
    }

    /** The size in bytes of a whole pack with exactly these blobs. */
    public static long packSize(List<PackedBlob> blobs) {
        long size = OVERHEAD;
        for (PackedBlob blob : blobs) {
            size += blob.length() + (long) entrySize(blob);
        }
        return size;
    }

    /** The most bytes that the header of so many blobs takes, encryption and length included. */
    public static int mostBytes(int blobs) {
        return blobs * COMPRESSED_ENTRY + OVERHEAD;
    }

    /** The header before encryption. */
    public static byte[] encode(List<PackedBlob> blobs) {
        int size = blobs.stream().mapToInt(PackHeader::entrySize).sum();
        ByteBuffer header = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        byte[] id = new byte[Digest.BYTES];
        for (PackedBlob blob : blobs) {
            int type = (blob.type() == BlobType.TREE ? TREE_BIT : 0) | (blob.compressed() ? COMPRESSED_BIT : 0);
            header.put((byte) type).putInt(blob.length());
            if (blob.compressed()) {
                header.putInt(blob.rawLength());
            }
            blob.id().copyTo(id, 0);
            header.put(id);
        }
        return header.array();
    }

    /**
     * Reads a header after decryption.
     *
     * @throws DataFormatException when it is none
     */
    public static List<PackedBlob> decode(byte[] header) throws DataFormatException {
        ByteBuffer in = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        List<PackedBlob> blobs = new ArrayList<>();
        byte[] id = new byte[Digest.BYTES];
        int offset = 0;
        while (in.hasRemaining()) {
            int type = in.get();
            boolean compressed = (type & COMPRESSED_BIT) != 0;
            int size = compressed ? COMPRESSED_ENTRY : ENTRY;
            if (type < 0 || type > (TREE_BIT | COMPRESSED_BIT) || in.remaining() < size - 1) {
                throw new DataFormatException("A pack's header is cut short or has entries of an unknown type");
            }
            int length = in.getInt();
            int rawLength = compressed ? in.getInt() : 0;
            in.get(id);
            if (length < 0 || rawLength < 0 || offset + length < 0) {
                throw new DataFormatException("A pack's header names lengths that no pack has");
            }
            blobs.add(new PackedBlob(Digest.of(id), (type & TREE_BIT) != 0 ? BlobType.TREE : BlobType.DATA, offset,
                    length, rawLength));
            offset += length;
        }
        return blobs;
    }
}
