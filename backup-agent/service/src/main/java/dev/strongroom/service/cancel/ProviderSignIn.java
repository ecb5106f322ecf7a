package dev.strongroom.service.cancel;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.SignedInEntity;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Signs in to an entity, and does not wait for a silent provider when the work is to stop at once.
 *
 * @param <T> a source or a target
 */
public final class ProviderSignIn<T extends SignedInEntity> {
    private static final long LOOK_MILLIS = 250;

    private final Opening<T> opening;
    private final CompletableFuture<T> opened = new CompletableFuture<>();

    /** Signs in; may wait long for the provider. */
    @FunctionalInterface
    public interface Opening<T> {
        T open() throws ConnectorException, InterruptedException;
    }

    private ProviderSignIn(Opening<T> opening) {
        this.opening = opening;
    }

    /** What was signed in to, for the caller to close; empty when the work was to stop before there was anything. */
    public static <T extends SignedInEntity> Optional<T> open(Opening<T> opening, BooleanSupplier stopAtOnce)
            throws ConnectorException, InterruptedException {
        ProviderSignIn<T> signIn = new ProviderSignIn<>(opening);
        Thread thread = Thread.ofVirtual().name("sign-in").start(signIn::signIn);
        try {
            return signIn.await(stopAtOnce);
        } finally {
            // Ends what still waits for the network; what has ended is not touched.
            signIn.opened.cancel(false);
            thread.interrupt();
        }
    }

    private void signIn() {
        try {
            T entity = opening.open();
            if (!opened.complete(entity)) {
                entity.close();
            }
        } catch (ConnectorException | InterruptedException | RuntimeException | Error e) {
            opened.completeExceptionally(e);
        }
    }

    private Optional<T> await(BooleanSupplier stopAtOnce) throws ConnectorException, InterruptedException {
        while (true) {
            try {
                return Optional.of(opened.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException stillWaiting) {
                if (stopAtOnce.getAsBoolean() && opened.cancel(false)) {
                    return Optional.empty();
                }
            } catch (ExecutionException e) {
                throw failure(e);
            }
        }
    }

    private static ConnectorException failure(ExecutionException failed) throws InterruptedException {
        return switch (failed.getCause()) {
            case ConnectorException refused -> refused;
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException(failed);
        };
    }
}
