package dev.strongroom.vault.crypto;

/**
 * What scrypt (RFC 7914) costs: 128·n·r bytes of memory, and time in proportion to n·r·p.
 *
 * @param n a power of two
 */
public record ScryptParameters(int n, int r, int p) {
    private static final int MOST_BYTES = 1 << 30;
    private static final int MOST_LANES = 64;

    /** For people's passwords: 32 MiB and about a tenth of a second. */
    public static final ScryptParameters STANDARD = new ScryptParameters(1 << 15, 8, 1);

    /** Good for nothing but tests. */
    public static final ScryptParameters WEAK = new ScryptParameters(1 << 4, 1, 1);

    /** @throws IllegalArgumentException for what scrypt does not define or what no machine should be asked for */
    public ScryptParameters {
        boolean defined = n > 1 && Integer.bitCount(n) == 1 && r > 0 && p > 0;
        if (!defined || p > MOST_LANES || 128L * n * r > MOST_BYTES) {
            throw new IllegalArgumentException("Not parameters for scrypt: n=" + n + " r=" + r + " p=" + p);
        }
    }
}
