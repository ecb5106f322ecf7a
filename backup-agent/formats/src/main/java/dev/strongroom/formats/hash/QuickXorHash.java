package dev.strongroom.formats.hash;

import java.util.Base64;

/**
 * Microsoft's QuickXorHash of OneDrive and SharePoint: each byte is XORed into a circle of 160 bits, 11 bits behind the one
 * before it, and the length into its end. It finds damage and no forgery. Not thread-safe; one object for one content.
 *
 * <p>As 160 bits are one round of 160 steps, byte {@code n} falls where byte {@code n + 160} does: bytes are folded into 160 cells first, and
 * the cells are shifted once, at the end.
 */
public final class QuickXorHash {
    private static final int BITS = 160;
    private static final int SHIFT = 11;
    private static final int LENGTH_AT = BITS / Byte.SIZE - Long.BYTES;

    private final byte[] cells = new byte[BITS];
    private long length;

    /** Takes the next bytes. */
    public void update(byte[] bytes, int offset, int count) {
        int cell = (int) (length % BITS);
        int at = offset;
        int end = offset + count;
        while (at < end) {
            int run = Math.min(end - at, BITS - cell);
            for (int i = 0; i < run; i++) {
                cells[cell + i] ^= bytes[at + i];
            }
            at += run;
            cell = (cell + run) % BITS;
        }
        length += count;
    }

    /** How many bytes came. */
    public long length() {
        return length;
    }

    /** The hash of all that came, in Base64 as Graph tells it. */
    public String base64() {
        byte[] hash = new byte[BITS / Byte.SIZE];
        for (int cell = 0; cell < BITS; cell++) {
            int bit = cell * SHIFT % BITS;
            int shifted = (cells[cell] & 0xff) << (bit % Byte.SIZE);
            hash[bit / Byte.SIZE] ^= (byte) shifted;
            hash[(bit / Byte.SIZE + 1) % hash.length] ^= (byte) (shifted >>> Byte.SIZE);
        }
        for (int i = 0; i < Long.BYTES; i++) {
            hash[LENGTH_AT + i] ^= (byte) (length >>> (i * Byte.SIZE));
        }
        return Base64.getEncoder().encodeToString(hash);
    }
}
