package dev.strongroom.vault.chunk;

/**
 * Finds where restic's chunker cuts (github.com/restic/chunker): where the low 20 bits of the fingerprint of the last 64
 * bytes are zero, at least 512 KiB and at most 8 MiB after the last cut. The fingerprint depends on those 64 bytes alone,
 * so nothing is computed for the bytes before the shortest chunk's end. Thread-safe.
 */
public final class Rabin {
    /** No chunk but a file's last is shorter. */
    public static final int MIN = 512 << 10;
    /** No chunk is longer. */
    public static final int MAX = 8 << 20;
    private static final int WINDOW = 64;
    private static final long MASK = (1L << 20) - 1;
    private static final int TOP = Polynomial.DEGREE - 8;

    /** What a byte adds that 64 later ones have followed. */
    private final long[] out = new long[256];
    /** By a remainder's top 8 bits: what clears them and puts in their place what they are worth. */
    private final long[] reduce = new long[256];

    public Rabin(Polynomial polynomial) {
        long modulus = polynomial.bits();
        for (int b = 0; b < 256; b++) {
            long top = (long) b << Polynomial.DEGREE;
            reduce[b] = Polynomial.mod(top, modulus) | top;
        }
        for (int b = 0; b < 256; b++) {
            long fingerprint = b;
            for (int i = 1; i < WINDOW; i++) {
                fingerprint = append(fingerprint, 0);
            }
            out[b] = fingerprint;
        }
    }

    private long append(long fingerprint, int value) {
        return ((fingerprint << 8) | value) ^ reduce[(int) (fingerprint >>> TOP)];
    }

    /**
     * The length of the chunk that begins at {@code start}, looking at lengths up to {@code length}.
     *
     * @param from the lengths up to this one are known to be none
     * @return -1 when it is none of these and {@code length} is less than {@link #MAX}
     */
    public int cut(byte[] bytes, int start, int from, int length) {
        int first = Math.max(from + 1, MIN);
        int last = Math.min(length, MAX);
        if (first > last) {
            return -1;
        }
        int end = start + first; // behind the window
        long fingerprint = 0;
        for (int i = end - WINDOW; i < end; i++) {
            fingerprint = append(fingerprint, bytes[i] & 0xff);
        }
        while ((fingerprint & MASK) != 0 && end < start + last) {
            fingerprint = append(fingerprint ^ out[bytes[end - WINDOW] & 0xff], bytes[end] & 0xff);
            end++;
        }
        if ((fingerprint & MASK) == 0) {
            return end - start;
        }
        return last == MAX ? MAX : -1;
    }
}
