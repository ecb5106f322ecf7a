package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.imap.session.ConnectionBudget;
import dev.strongroom.connectors.imap.session.ConnectionOpener;
import dev.strongroom.connectors.imap.session.Pauses;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import dev.strongroom.connectors.imap.wire.FolderCommands;
import dev.strongroom.connectors.imap.wire.FolderStatus;
import dev.strongroom.connectors.imap.wire.ListedFolder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads one mailbox. */
public final class ImapSource implements EntitySource {
    /** How long a folder's state from the list counts as its state before it is read. */
    private static final Duration RECENT = Duration.ofSeconds(30);

    private final SourceConnections connections;
    private final Clock clock;
    private final FolderNames names = new FolderNames();
    private final Map<String, FolderStatus> listedStates = new HashMap<>();
    private Instant listedAt = Instant.MIN;
    private boolean closed;

    /** Signs in. */
    public ImapSource(ConnectionOpener opener, Pauses pauses, ConnectionBudget.Share budget, Clock clock)
            throws ConnectorException {
        connections = new SourceConnections(opener, pauses, budget);
        this.clock = clock;
    }

    @Override
    public List<Container> containers() throws ConnectorException, InterruptedException {
        Instant asked = clock.instant();
        List<ListedFolder> listed;
        try {
            listed = connections.main().retry(connection -> new FolderCommands(connection).listAll());
        } catch (CommandRefusedException e) {
            throw new RefusedException("The server does not list the folders: " + e.text(), e);
        }
        listedStates.clear();
        listedAt = asked;
        listed.forEach(folder -> folder.status().ifPresent(status -> listedStates.put(folder.raw(), status)));
        return names.containers(listed);
    }

    @Override
    public OptionalLong expected(Container container, long held, Optional<Cursor> cursor) {
        Optional<FolderStatus> now = Optional.ofNullable(listedStates.get(names.raw(container)));
        if (now.isEmpty()) {
            return OptionalLong.empty();
        }
        return held == 0
                ? OptionalLong.of(now.get().messages())
                : cursor.flatMap(FolderCursor::read)
                        .map(last -> last.arrivals(now.get(), held))
                        .orElseGet(OptionalLong::empty);
    }

    @Override
    public ContainerReading read(Container container, KnownItems known, ItemSink sink)
            throws ConnectorException, InterruptedException {
        String raw = names.raw(container);
        try {
            return new FolderReading(connections, raw, known, sink).read(recentState(raw));
        } catch (CommandRefusedException e) {
            throw refused(container, raw, e);
        }
    }

    /** The state that the list gave, if that was just now; it counts only once. */
    private Optional<FolderStatus> recentState(String raw) {
        Optional<FolderStatus> state = Optional.ofNullable(listedStates.remove(raw));
        return clock.instant().isBefore(listedAt.plus(RECENT)) ? state : Optional.empty();
    }

    private ConnectorException refused(Container container, String raw, CommandRefusedException refusal)
            throws ConnectorException, InterruptedException {
        boolean gone = refusal.code().equals("NONEXISTENT");
        try {
            gone |= connections.main().retry(connection -> new FolderCommands(connection).list(raw)).isEmpty();
        } catch (CommandRefusedException e) {
            refusal.addSuppressed(e);
        }
        return gone
                ? new ContainerVanishedException("The folder " + container.id() + " is no longer there.", refusal)
                : new RefusedException("The server does not open the folder " + container.id() + ": "
                        + refusal.text(), refusal);
    }

    @Override
    public void abandon() {
        connections.abandon();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            connections.close();
        }
    }
}
