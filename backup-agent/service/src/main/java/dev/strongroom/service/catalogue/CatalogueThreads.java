package dev.strongroom.service.catalogue;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The few platform threads on which SQLite runs for callers on virtual threads: native work there would hold a carrier
 * and starve everybody else. A caller on a platform thread does its work itself.
 */
public final class CatalogueThreads implements AutoCloseable {
    private final ExecutorService pool;

    /** @param threads how many at the most */
    public CatalogueThreads(int threads) {
        pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("catalogue-", 1).factory());
    }

    /** Does the work and waits for it. An interrupt while waiting gives the work up. */
    <T> T call(Callable<T> work) {
        if (!Thread.currentThread().isVirtual()) {
            return callHere(work);
        }
        Future<T> result = pool.submit(work);
        try {
            return result.get();
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("Interrupted while reading the catalogue")
                    .initCause(e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    private static <T> T callHere(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw rethrown(e);
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException known) {
            return known;
        }
        return new IllegalStateException(cause);
    }

    @Override
    public void close() {
        pool.close();
    }
}
