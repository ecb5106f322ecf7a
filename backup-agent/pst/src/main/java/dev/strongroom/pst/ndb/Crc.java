package dev.strongroom.pst.ndb;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * The checksum of headers, pages, blocks and names ([MS-PST], section 5.3): the CRC-32 that everybody knows, but begun
 * with 0 and not inverted at the end. Both are linear, so they differ by a number that depends on the length alone.
 */
public final class Crc {
    private static final int[] ZEROS = ofZeros(Layout.BLOCK_PAYLOAD + Layout.BLOCK_TRAILER);

    private Crc() {}

    /** The checksum of some bytes. */
    public static int of(byte[] bytes, int offset, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, offset, length);
        return (int) crc.getValue() ^ (length < ZEROS.length ? ZEROS[length] : ofZeros(length)[length]);
    }

    /** The checksum of some bytes of a buffer, whose position does not matter. */
    public static int of(ByteBuffer bytes, int offset, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes.slice(offset, length));
        return (int) crc.getValue() ^ (length < ZEROS.length ? ZEROS[length] : ofZeros(length)[length]);
    }

    private static int[] ofZeros(int longest) {
        int[] checksums = new int[longest + 1];
        CRC32 crc = new CRC32();
        for (int length = 0; length <= longest; length++) {
            checksums[length] = (int) crc.getValue();
            crc.update(0);
        }
        return checksums;
    }
}
