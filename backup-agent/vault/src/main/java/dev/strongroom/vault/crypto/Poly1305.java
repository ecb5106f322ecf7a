package dev.strongroom.vault.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The Poly1305 authenticator (RFC 8439, section 2.5) under one {@code r}; {@code s} is given for each message, since
 * restic encrypts a nonce to make it (Poly1305-AES). Thread-safe until closed.
 *
 * <p>Numbers of 130 bits are kept as limbs of 44, 44 and 42 bits. Both factors of a product are shifted left by 10 bits
 * before their high word is taken, so that it is what lies above bit 44 of the product, and no carry needs comparing.
 */
final class Poly1305 implements AutoCloseable {
    static final int BYTES = 16;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long M44 = (1L << 44) - 1;
    private static final long M42 = (1L << 42) - 1;
    private static final long WHOLE_BLOCK = 1L << 40;
    private static final int SHIFT = 10;

    /** r0, r1, r2, and r1 and r2 times 20: five for the modulus, four for the limbs' 132 bits. */
    private final long[] limbs;

    /** @param r its 16 bytes; the bits that must be clear are cleared here */
    Poly1305(byte[] r) {
        long t0 = (long) LONG.get(r, 0) & 0x0ffffffc0fffffffL;
        long t1 = (long) LONG.get(r, 8) & 0x0ffffffc0ffffffcL;
        long r1 = ((t0 >>> 44) | (t1 << 20)) & M44;
        long r2 = t1 >>> 24;
        limbs = new long[]{t0 & M44, r1, r2, r1 * 20, r2 * 20};
    }

    /** Writes the 16 bytes of the tag of a message. */
    void tag(byte[] s, byte[] message, int offset, int length, byte[] out, int outOffset) {
        long[] sum = new long[3];
        int whole = length & -BYTES;
        add(sum, message, offset, whole, WHOLE_BLOCK);
        if (whole < length) {
            byte[] last = new byte[BYTES];
            System.arraycopy(message, offset + whole, last, 0, length - whole);
            last[length - whole] = 1;
            add(sum, last, 0, BYTES, 0);
        }
        finish(sum, s, out, outOffset);
    }

    /** Whether a message has this tag, in a time that does not depend on where they differ. */
    boolean matches(byte[] s, byte[] message, int offset, int length, byte[] tag, int tagOffset) {
        byte[] expected = new byte[BYTES];
        tag(s, message, offset, length, expected, 0);
        long difference = (long) LONG.get(expected, 0) ^ (long) LONG.get(tag, tagOffset);
        return (difference | ((long) LONG.get(expected, 8) ^ (long) LONG.get(tag, tagOffset + 8))) == 0;
    }

    /** Takes whole blocks: {@code sum = (sum + block) · r mod 2^130 - 5} for each. */
    private void add(long[] sum, byte[] message, int offset, int length, long topBit) {
        long r0 = limbs[0];
        long r1 = limbs[1];
        long r2 = limbs[2];
        long s1 = limbs[3];
        long s2 = limbs[4];
        long h0 = sum[0];
        long h1 = sum[1];
        long h2 = sum[2];
        for (int i = offset; i < offset + length; i += BYTES) {
            long t0 = (long) LONG.get(message, i);
            long t1 = (long) LONG.get(message, i + 8);
            h0 += t0 & M44;
            h1 += ((t0 >>> 44) | (t1 << 20)) & M44;
            h2 += (t1 >>> 24) | topBit;

            long low0 = ((h0 * r0) & M44) + ((h1 * s2) & M44) + ((h2 * s1) & M44);
            long low1 = ((h0 * r1) & M44) + ((h1 * r0) & M44) + ((h2 * s2) & M44);
            long low2 = ((h0 * r2) & M44) + ((h1 * r1) & M44) + ((h2 * r0) & M44);
            long high0 = high(h0, r0) + high(h1, s2) + high(h2, s1);
            long high1 = high(h0, r1) + high(h1, r0) + high(h2, s2);
            long high2 = high(h0, r2) + high(h1, r1) + high(h2, r0);

            low1 += (low0 >>> 44) + high0;
            low2 += (low1 >>> 44) + high1;
            h0 = (low0 & M44) + ((low2 >>> 42) + (high2 << 2)) * 5;
            h1 = (low1 & M44) + (h0 >>> 44);
            h0 &= M44;
            h2 = low2 & M42;
        }
        sum[0] = h0;
        sum[1] = h1;
        sum[2] = h2;
    }

    private static long high(long a, long b) {
        return Math.multiplyHigh(a << SHIFT, b << SHIFT);
    }

    private static void finish(long[] sum, byte[] s, byte[] out, int outOffset) {
        long h0 = sum[0];
        long h1 = sum[1];
        long h2 = sum[2];
        for (int i = 0; i < 2; i++) { // twice, since the first carry out of the top may carry on
            h2 += h1 >>> 44;
            h1 &= M44;
            h0 += (h2 >>> 42) * 5;
            h2 &= M42;
            h1 += h0 >>> 44;
            h0 &= M44;
        }
        h2 += h1 >>> 44;
        h1 &= M44;

        // h - (2^130 - 5), taken instead of h when it is not negative
        long g0 = h0 + 5;
        long g1 = h1 + (g0 >>> 44);
        long g2 = h2 + (g1 >>> 44) - (1L << 42);
        long keep = g2 >> 63;
        h0 = (h0 & keep) | (g0 & M44 & ~keep);
        h1 = (h1 & keep) | (g1 & M44 & ~keep);
        h2 = (h2 & keep) | (g2 & ~keep);

        long low = h0 | (h1 << 44);
        long high = (h1 >>> 20) | (h2 << 24);
        long sumLow = low + (long) LONG.get(s, 0);
        long carry = Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0;
        LONG.set(out, outOffset, sumLow);
        LONG.set(out, outOffset + 8, high + (long) LONG.get(s, 8) + carry);
    }

    @Override
    public void close() {
        Arrays.fill(limbs, 0);
    }
}
