package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.imap.session.ConnectionSlot;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a folder's messages over several connections: the main one on the caller's thread, further ones on threads
 * of their own. A further one that fails gives back its work; only the main one's failure counts.
 */
final class FolderFetch {
    private static final Logger LOG = LoggerFactory.getLogger(FolderFetch.class);

    private final SourceConnections connections;
    private final FolderWork work;
    private final AtomicReference<Optional<DeliveryEndedException>> end = new AtomicReference<>(Optional.empty());

    FolderFetch(SourceConnections connections, FolderWork work) {
        this.connections = connections;
        this.work = work;
    }

    /**
     * Reads until all messages were read, or found unreadable or gone.
     *
     * @param count how many there are
     * @return false when the sink asked to stop before
     */
    boolean run(long count) throws ConnectorException, CommandRefusedException, FolderReplacedException,
            InterruptedException {
        int wanted = (int) Math.min(31, (count - 1) / MessageFetch.BATCH);
        List<ConnectionSlot> further = connections.further(wanted);
        boolean whole = false;
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("imap-", 1).factory())) {
            try {
                List<Future<?>> helpers = new ArrayList<>();
                for (ConnectionSlot slot : further) {
                    helpers.add(threads.submit(() -> help(slot)));
                }
                whole = readAndAwait(helpers);
                return whole;
            } finally {
                if (!whole) {
                    // Helpers that wait for the server must not hold up what is over.
                    work.end();
                    further.forEach(ConnectionSlot::drop);
                }
            }
        }
    }

    private boolean readAndAwait(List<Future<?>> helpers) throws ConnectorException, CommandRefusedException,
            FolderReplacedException, InterruptedException {
        MessageFetch fetch = new MessageFetch(connections.main(), work);
        try {
            fetch.run();
            for (Future<?> helper : helpers) {
                helper.get();
            }
            // What helpers gave back.
            fetch.run();
        } catch (DeliveryEndedException e) {
            note(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A reader failed in an unforeseen way", e.getCause());
        }
        return switch (end.get().map(Throwable::getCause).orElse(null)) {
            case SinkFailedException failure -> throw failure;
            case InterruptedException interruption -> throw interruption;
            case null, default -> end.get().isEmpty();
        };
    }

    private void help(ConnectionSlot slot) {
        MessageFetch fetch = new MessageFetch(slot, work);
        try {
            fetch.run();
        } catch (DeliveryEndedException e) {
            note(e);
        } catch (ConnectorException | CommandRefusedException | FolderReplacedException | InterruptedException e) {
            LOG.debug("A further connection gives up, the others go on: {}", e.getMessage());
            work.giveBack(fetch.unread());
        }
    }

    /** The first reason counts, unless it was only the sink's wish. */
    private void note(DeliveryEndedException reason) {
        work.end();
        end.updateAndGet(first -> first.isPresent() && first.get().getCause() != null ? first : Optional.of(reason));
    }
}
