package dev.strongroom.vault.codec;

/**
 * Compresses each blob at the level that is worth its time. The levels up to 3 differ in how far they look for repetitions:
 * in a short blob there is hardly any further to look, and in what only looks compressible there is nothing to find. Who
 * asks for a level above 3 gets it. For one thread at a time; holds memory outside the heap until closed.
 */
final class Effort implements AutoCloseable {
    private static final int FASTEST = 1;
    /** The highest level of those that search alike. */
    private static final int LIGHT = 3;
    private static final int SHORT = 16 << 10;

    private final Evenness evenness = new Evenness();
    private final Compressor fastest;
    private final Compressor ofShort;
    private final Compressor ofLong;

    /** @param level the highest one that is used, from 1 to 19 */
    Effort(int level) {
        fastest = new Compressor(Math.min(level, FASTEST));
        ofLong = new Compressor(level);
        ofShort = level > LIGHT ? ofLong : fastest;
    }

    /** Answers how many bytes it wrote to {@code out}, which has room for {@link Compressor#bound} of them. */
    int compress(byte[] bytes, int offset, int length, byte[] out) {
        return of(bytes, offset, length).compress(bytes, offset, length, out, 0);
    }

    private Compressor of(byte[] bytes, int offset, int length) {
        if (length < SHORT) {
            return ofShort;
        }
        if (evenness.seemsRandom(bytes, offset, length)) {
            return fastest;
        }
        return ofLong;
    }

    @Override
    public void close() {
        fastest.close();
        ofLong.close();
    }
}
