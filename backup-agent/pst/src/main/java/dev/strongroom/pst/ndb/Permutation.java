package dev.strongroom.pst.ndb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;

/**
 * How blocks of data are encoded: each byte is replaced by another ([MS-PST], section 5.1). The table is part of the
 * format, and so protects nothing.
 */
public final class Permutation {
    private static final byte[] ENCODING = table();
    private static final byte[] DECODING = inverse(ENCODING);

    private Permutation() {}

    /** Encodes bytes into another array, or into the same. */
    public static void encode(byte[] from, int fromOffset, byte[] to, int toOffset, int length) {
        map(ENCODING, from, fromOffset, to, toOffset, length);
    }

    /** Decodes all of a buffer where it is. */
    public static void decode(ByteBuffer bytes) {
        for (int i = 0; i < bytes.limit(); i++) {
            bytes.put(i, DECODING[bytes.get(i) & 0xff]);
        }
    }

    /** Decodes bytes where they are. */
    public static void decode(byte[] bytes, int offset, int length) {
        map(DECODING, bytes, offset, bytes, offset, length);
    }

    private static void map(byte[] table, byte[] from, int fromOffset, byte[] to, int toOffset, int length) {
        for (int i = 0; i < length; i++) {
            to[toOffset + i] = table[from[fromOffset + i] & 0xff];
        }
    }

    private static byte[] table() {
        try (InputStream hex = Objects.requireNonNull(Permutation.class.getResourceAsStream("permutation.hex"))) {
            return HexFormat.of()
                    .parseHex(
                            new String(hex.readAllBytes(), StandardCharsets.US_ASCII).replace("\n", ""));
        } catch (IOException e) {
            throw new UncheckedIOException("The table is part of the program", e);
        }
    }

    private static byte[] inverse(byte[] table) {
        byte[] inverse = new byte[table.length];
        for (int i = 0; i < table.length; i++) {
            inverse[table[i] & 0xff] = (byte) i;
        }
        return inverse;
    }
}
