package dev.strongroom.service.cancel;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Something that is opened on a thread of its own, while its user gets other things ready or watches whether it is still
 * wanted. It belongs to this until it is taken. For one user, on one thread at a time.
 *
 * @param <T> what is opened
 * @param <E> why it can't be opened
 */
public final class OpenedAhead<T, E extends Exception> implements AutoCloseable {
    private final CompletableFuture<T> opened = new CompletableFuture<>();
    private final Ahead<T, E> what;
    private final Thread thread;
    private volatile boolean taken;

    /** Opens; may wait long, and ends soon when it is interrupted. */
    @FunctionalInterface
    public interface Opening<T, E extends Exception> {
        /** Opens. */
        T open() throws E, InterruptedException;
    }

    /**
     * What is to be opened.
     *
     * @param name for its thread
     * @param opening opens it
     * @param close closes it when nobody takes it; never throws
     * @param failure the type of what {@code opening} throws
     */
    public record Ahead<T, E extends Exception>(String name, Opening<T, E> opening, Consumer<T> close,
            Class<E> failure) {}

    private OpenedAhead(Ahead<T, E> what) {
        this.what = what;
        // Not a virtual one, for the reason at EngineSettings.COMMAND.
        this.thread = Thread.ofPlatform().daemon().name(what.name()).unstarted(this::open);
    }

    /** Begins to open. */
    public static <T, E extends Exception> OpenedAhead<T, E> begin(Ahead<T, E> what) {
        OpenedAhead<T, E> ahead = new OpenedAhead<>(what);
        ahead.thread.start();
        return ahead;
    }

    private void open() {
        try {
            T result = what.opening().open();
            if (!opened.complete(result)) {
                what.close().accept(result);
            }
        } catch (Exception | Error e) {
            opened.completeExceptionally(e);
        }
    }

    /** Waits until it is open, or can't be. */
    public void await() throws E, InterruptedException {
        try {
            opened.get();
        } catch (ExecutionException e) {
            throw meaning(e);
        }
    }

    /** Waits until it is open; it is the caller's then. Whoever comes again gets another one, opened for them alone. */
    public T take() throws E, InterruptedException {
        if (taken) {
            return what.opening().open();
        }
        await();
        taken = true;
        return opened.join();
    }

    /** As {@link #await()}, but for a time; whether it is open then. */
    public boolean await(Duration patience) throws E, InterruptedException {
        try {
            opened.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillOpening) {
            return false;
        } catch (ExecutionException e) {
            throw meaning(e);
        }
    }

    private E meaning(ExecutionException failed) throws InterruptedException {
        return switch (failed.getCause()) {
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException unchecked when !what.failure().isInstance(unchecked) -> throw unchecked;
            case Error error -> throw error;
            case Exception cause when what.failure().isInstance(cause) -> what.failure().cast(cause);
            case null, default -> throw new IllegalStateException(failed);
        };
    }

    /** Closes what was not taken, now or, without waiting, when its opening has come to an end. */
    @Override
    public void close() {
        if (!opened.cancel(false) && !taken && !opened.isCompletedExceptionally()) {
            what.close().accept(opened.join());
        }
        // Ends what still waits for the network; what has ended is not touched.
        thread.interrupt();
    }
}
