package dev.strongroom.service.store;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The one place where SQLite runs: a few platform threads, because native code on virtual threads pins their carriers
 * and starves the rest of the process. One for the life of the process, shared by all databases.
 */
public final class SqliteThreads implements AutoCloseable {
    private final ExecutorService pool;

    /** Marks the threads, so that a call within a call is found out before it waits for itself. */
    private static final class SqliteThread extends Thread {
        SqliteThread(Runnable work) {
            super(work, "sqlite");
            setDaemon(true);
        }
    }

    /** @param threads how many calls go on at once */
    public SqliteThreads(int threads) {
        pool = Executors.newFixedThreadPool(threads, SqliteThread::new);
    }

    /** As many threads as suit one agent. */
    public static SqliteThreads ofDefaultSize() {
        return new SqliteThreads(6);
    }

    /**
     * Runs the work on one of the threads and waits for it. An interrupt does not end the wait, because SQLite's calls
     * are short; it is kept for the caller's next blocking call.
     */
    <T> T call(Callable<T> work) throws Exception {
        Future<T> result = pool.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Throws on one of the threads, where waiting for another call could be waiting for itself. */
    static void requireOutside() {
        if (Thread.currentThread() instanceof SqliteThread) {
            throw new IllegalStateException("A database call within a database call: use the handle of the outer one");
        }
    }

    private static Exception unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case Error error -> throw error;
            case Exception exception -> exception;
            case null, default -> e;
        };
    }

    /** Ends the threads once they have finished what they do. */
    @Override
    public void close() {
        pool.close();
    }
}
