package dev.strongroom.service.backup;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * The platform threads that cut, hash, compress and encrypt items, as many as there are cores, and a limit to the bytes
 * that wait for them: a source that is faster than the vault is slowed down. One for the life of the process.
 */
public final class StoreThreads implements AutoCloseable {
    private static final int BYTES_IN_FLIGHT = 32 << 20;
    /** What a small item counts, so that there are never more than some thousands of them. */
    private static final int LEAST = 16 << 10;

    private final ExecutorService pool;
    private final Semaphore bytes = new Semaphore(BYTES_IN_FLIGHT, true);

    /** @param threads how many items are stored at once */
    public StoreThreads(int threads) {
        pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("store-", 1).factory());
    }

    /** A thread for each core. */
    public static StoreThreads ofCores() {
        return new StoreThreads(Runtime.getRuntime().availableProcessors());
    }

    /** Queues the work on an item of so many bytes; waits while too many are queued. */
    void submit(int size, Runnable work) throws InterruptedException {
        int permits = Math.clamp(size, LEAST, BYTES_IN_FLIGHT);
        bytes.acquire(permits);
        try {
            pool.execute(() -> {
                try {
                    work.run();
                } finally {
                    bytes.release(permits);
                }
            });
        } catch (RuntimeException e) {
            bytes.release(permits);
            throw e;
        }
    }

    /** Ends the threads once they have finished what they do. */
    @Override
    public void close() {
        pool.close();
    }
}
