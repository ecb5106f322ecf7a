package dev.strongroom.formats.mime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds a byte in an array, 32 bytes at a step. */
final class ByteSearch {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    private ByteSearch() {}

    /** The first index of {@code wanted} in {@code [from, to)}; -1 when there is none. */
    static int indexOf(byte wanted, byte[] bytes, int from, int to) {
        long pattern = (wanted & 0xffL) * ONES;
        int at = from;
        for (; at <= to - 32; at += 32) {
            long a = (long) LONGS.get(bytes, at) ^ pattern;
            long b = (long) LONGS.get(bytes, at + 8) ^ pattern;
            long c = (long) LONGS.get(bytes, at + 16) ^ pattern;
            long d = (long) LONGS.get(bytes, at + 24) ^ pattern;
            if ((zeros(a) | zeros(b) | zeros(c) | zeros(d)) != 0) {
                break;
            }
        }
        for (; at <= to - 8; at += 8) {
            long found = zeros((long) LONGS.get(bytes, at) ^ pattern);
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        for (; at < to; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    /** The lowest set bit of the answer lies in the lowest zero byte of the word; no bit is set when there is none. */
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGHS;
    }
}
