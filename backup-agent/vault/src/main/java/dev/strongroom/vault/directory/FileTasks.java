package dev.strongroom.vault.directory;

import dev.strongroom.vault.VaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Works on a few files at once. */
final class FileTasks implements AutoCloseable {
    private final ExecutorService threads;

    FileTasks(int most) {
        threads = Executors.newFixedThreadPool(most, Thread.ofPlatform().daemon().name("vault-files-", 0).factory());
    }

    <T> Batch<T> start(List<Callable<T>> tasks) {
        List<Future<T>> started = new ArrayList<>(tasks.size());
        tasks.forEach(task -> started.add(threads.submit(task)));
        return new Batch<>(started);
    }

    /** Tasks that were started. */
    record Batch<T>(List<Future<T>> started) {
        /** Waits for all of them, unless one fails. */
        List<T> await() throws VaultException {
            List<T> results = new ArrayList<>(started.size());
            for (Future<T> task : started) {
                results.add(result(task));
            }
            return results;
        }

        private static <T> T result(Future<T> task) throws VaultException {
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while files were worked on", e);
            } catch (ExecutionException e) {
                switch (Objects.requireNonNull(e.getCause())) {
                    case VaultException failure -> throw failure;
                    case RuntimeException failure -> throw failure;
                    case Error failure -> throw failure;
                    default -> throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Ends what still runs; what has not begun yet never does. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
