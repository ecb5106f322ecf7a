package dev.strongroom.vault.codec;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** At most so many of a thing, made when needed, used by one thread at a time and kept. Thread-safe. */
public final class Pool<T> implements AutoCloseable {
    private final Semaphore permits;
    private final Supplier<T> maker;
    private final Consumer<T> closer;
    private final ConcurrentLinkedQueue<T> idle = new ConcurrentLinkedQueue<>();

    public Pool(int most, Supplier<T> maker, Consumer<T> closer) {
        this.permits = new Semaphore(most);
        this.maker = maker;
        this.closer = closer;
    }

    /** What is done with one of the things. */
    @FunctionalInterface
    public interface Use<T, R, E extends Exception> {
        R with(T thing) throws E;
    }

    /** Waits for a thing and lends it. */
    public <R, E extends Exception> R lend(Use<T, R, E> use) throws E {
        permits.acquireUninterruptibly();
        try {
            T kept = idle.poll();
            T thing = kept == null ? maker.get() : kept;
            try {
                return use.with(thing);
            } finally {
                idle.add(thing);
            }
        } finally {
            permits.release();
        }
    }

    /** Closes the things that are not lent. */
    @Override
    public void close() {
        for (T thing = idle.poll(); thing != null; thing = idle.poll()) {
            closer.accept(thing);
        }
    }
}
