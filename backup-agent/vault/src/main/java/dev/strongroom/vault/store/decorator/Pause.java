package dev.strongroom.vault.store.decorator;

import java.io.InterruptedIOException;
import java.util.concurrent.locks.LockSupport;

/** Time that passes while nothing is done. */
interface Pause {
    /** The system's. */
    Pause REAL = new Pause() {
        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void until(long end) throws InterruptedIOException {
            for (long left = end - now(); left > 0; left = end - now()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException("This was stopped while it waited for the storage.");
                }
                LockSupport.parkNanos(this, left);
            }
        }
    };

    /** Nanoseconds since some moment. */
    long now();

    /**
     * Waits until a moment of {@link #now}; not at all for one that has passed.
     *
     * @throws InterruptedIOException when the thread is interrupted, which it stays
     */
    void until(long end) throws InterruptedIOException;
}
