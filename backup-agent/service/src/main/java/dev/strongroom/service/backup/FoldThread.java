package dev.strongroom.service.backup;

import dev.strongroom.vault.VaultException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The one platform thread on which an entity's directories and catalogue are written, in the order in which work is given to
 * it, while its items are still being read.
 */
final class FoldThread implements AutoCloseable {
    private final ExecutorService thread;

    FoldThread(String name) {
        thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Gives work to the thread. */
    <T> Future<T> begin(Callable<T> work) {
        return thread.submit(work);
    }

    /** Gives work to the thread that must not fail. */
    void execute(Runnable work) {
        thread.execute(work);
    }

    /** Gives work to the thread and waits for it. */
    <T> T call(Callable<T> work) throws VaultException, InterruptedException {
        return result(begin(work));
    }

    /** Waits for work. */
    static <T> T result(Future<T> work) throws VaultException, InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case VaultException vault -> throw vault;
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /** Waits until the thread has done its work. */
    @Override
    public void close() {
        thread.close();
    }
}
