package dev.strongroom.vault.store.decorator;

import java.io.InterruptedIOException;

/**
 * How many bytes a second may go one way. Shared by all stores that are to keep within it together. Thread-safe. What is
 * written goes out in one piece, so that the limit holds on average over some packs, not within one.
 */
public final class BandwidthLimit {
    /** No limit. */
    public static final BandwidthLimit NONE = new BandwidthLimit(0, Pause.REAL);

    private final long bytesPerSecond;
    private final Pause pause;
    private long freeAt;

    BandwidthLimit(long bytesPerSecond, Pause pause) {
        this.bytesPerSecond = bytesPerSecond;
        this.pause = pause;
        this.freeAt = pause.now();
    }

    /**
     * A limit of its own.
     *
     * @param bytesPerSecond at least 1
     */
    public static BandwidthLimit of(long bytesPerSecond) {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("A limit lets at least one byte a second pass");
        }
        return new BandwidthLimit(bytesPerSecond, Pause.REAL);
    }

    /** Waits until what went before has had its time, then lets these bytes pass. */
    void pass(long bytes) throws InterruptedIOException {
        if (bytesPerSecond > 0) {
            pause.until(book(bytes));
        }
    }

    /** When these bytes may pass; what comes later comes after them. */
    private synchronized long book(long bytes) {
        long now = pause.now();
        long turn = freeAt - now > 0 ? freeAt : now;
        freeAt = turn + Math.round(bytes * 1e9 / bytesPerSecond);
        return turn;
    }
}
