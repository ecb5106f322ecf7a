package dev.strongroom.vault.codec;

/**
 * Compresses each blob at the level that is worth its time. The levels up to 3 differ in how far they look for repetitions:
 * in a short blob there is hardly any further to look, and in what only looks compressible there is nothing to find. At
 * level 3 that saves a fifth of the time, for at most a fiftieth more bytes. Who asks for a level above 3 gets it. For one thread at a
 * time; holds memory outside the heap until closed.
 */
final class Effort implements AutoCloseable {
    private static final int FASTEST = 1;
    private static final int LIGHT = 2;
    /** The highest level of those that search alike, and the one that vaults are written with unless told otherwise. */
    private static final int STANDARD = 3;
    private static final int SHORT = 16 << 10;
    private static final int MEDIUM = 128 << 10;

    private final Evenness evenness = new Evenness();
    private final Compressor fastest;
    private final Compressor ofShort;
    private final Compressor ofMedium;
    private final Compressor ofLong;

    /** @param level the highest one that is used, from 1 to 19 */
    Effort(int level) {
        fastest = new Compressor(Math.min(level, FASTEST));
        ofLong = new Compressor(level);
        ofShort = level > STANDARD ? ofLong : fastest;
        ofMedium = level > STANDARD || level < LIGHT ? ofLong : new Compressor(LIGHT);
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
        return length < MEDIUM ? ofMedium : ofLong;
    }

    @Override
    public void close() {
        fastest.close();
        ofMedium.close();
        ofLong.close();
    }
}
