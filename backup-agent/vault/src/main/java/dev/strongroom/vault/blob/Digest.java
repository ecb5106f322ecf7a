package dev.strongroom.vault.blob;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;

/**
 * A SHA-256 value, kept as four big-endian words so that millions of them cost 48 bytes each. Names blobs, packs, trees,
 * snapshots and whole files. Ordered as its bytes are, unsigned.
 */
public record Digest(long w0, long w1, long w2, long w3) implements Comparable<Digest> {
    /** The length in bytes. */
    public static final int BYTES = 32;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** Reads 32 bytes from {@code offset}. */
    public static Digest of(byte[] bytes, int offset) {
        return new Digest((long) LONG.get(bytes, offset), (long) LONG.get(bytes, offset + 8),
                (long) LONG.get(bytes, offset + 16), (long) LONG.get(bytes, offset + 24));
    }

    /** Reads 32 bytes. */
    public static Digest of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A digest has 32 bytes, not " + bytes.length);
        }
        return of(bytes, 0);
    }

    /** Reads 64 hexadecimal digits. */
    public static Digest ofHex(CharSequence hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** Writes the 32 bytes at {@code offset}. */
    public void copyTo(byte[] bytes, int offset) {
        LONG.set(bytes, offset, w0);
        LONG.set(bytes, offset + 8, w1);
        LONG.set(bytes, offset + 16, w2);
        LONG.set(bytes, offset + 24, w3);
    }

    /** The 32 bytes, a new array. */
    public byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        copyTo(bytes, 0);
        return bytes;
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    @Override
    public int compareTo(Digest other) {
        int order = Long.compareUnsigned(w0, other.w0);
        if (order == 0) {
            order = Long.compareUnsigned(w1, other.w1);
        }
        if (order == 0) {
            order = Long.compareUnsigned(w2, other.w2);
        }
        return order != 0 ? order : Long.compareUnsigned(w3, other.w3);
    }

    @Override
    public int hashCode() {
        return (int) (w0 ^ w0 >>> 32);
    }

    @Override
    public String toString() {
        return hex();
    }
}
