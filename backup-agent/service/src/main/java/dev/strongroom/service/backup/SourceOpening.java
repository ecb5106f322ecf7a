package dev.strongroom.service.backup;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntitySource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Signs in to an entity, and does not wait for a silent provider when the backup is to stop at once. */
final class SourceOpening {
    private static final long LOOK_MILLIS = 250;

    private final BackupEntity entity;
    private final CompletableFuture<EntitySource> opened = new CompletableFuture<>();

    private SourceOpening(BackupEntity entity) {
        this.entity = entity;
    }

    /** The source, for the caller to close; empty when the backup was to stop before there was one. */
    static Optional<EntitySource> open(BackupEntity entity, BackupProgress progress)
            throws ConnectorException, InterruptedException {
        SourceOpening opening = new SourceOpening(entity);
        Thread thread = Thread.ofVirtual().name("sign-in").start(opening::signIn);
        try {
            return opening.await(progress);
        } finally {
            // Ends what still waits for the network; what has ended is not touched.
            opening.opened.cancel(false);
            thread.interrupt();
        }
    }

    private void signIn() {
        try {
            EntitySource source = entity.source().open();
            if (!opened.complete(source)) {
                source.close();
            }
        } catch (ConnectorException | InterruptedException | RuntimeException | Error e) {
            opened.completeExceptionally(e);
        }
    }

    private Optional<EntitySource> await(BackupProgress progress) throws ConnectorException, InterruptedException {
        while (true) {
            try {
                return Optional.of(opened.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException stillWaiting) {
                if (progress.stopAtOnceRequested() && opened.cancel(false)) {
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
