package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.imap.session.ConnectionSlot;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import dev.strongroom.connectors.imap.wire.ImapConnection;
import dev.strongroom.connectors.imap.wire.LostConnectionException;
import dev.strongroom.connectors.imap.wire.MessageCommands;

/** A connection with the folder open for reading, and again open on the one that replaces it. One thread. */
final class FolderConnection {
    private final ConnectionSlot slot;
    private final FolderWork work;

    FolderConnection(ConnectionSlot slot, FolderWork work) {
        this.slot = slot;
        this.work = work;
    }

    /** The connection with the folder open. */
    ImapConnection examined() throws ConnectorException, LostConnectionException, CommandRefusedException,
            FolderReplacedException, InterruptedException {
        ImapConnection connection = slot.connection();
        if (new MessageCommands(connection).examineAgain(work.raw()) != work.epoch()) {
            throw new FolderReplacedException();
        }
        return connection;
    }

    /** Whether this is the connection in use, and not one that was replaced. */
    boolean holds(ImapConnection connection) {
        return slot.holds(connection);
    }

    /** A command was refused. Waits when the server wants that, else throws. */
    void refused(CommandRefusedException why) throws CommandRefusedException, ConnectorException, InterruptedException {
        slot.refused(why);
    }

    /** The connection broke; the next one may come after a delay. */
    void broke(LostConnectionException why) throws ConnectorException, InterruptedException {
        slot.broke(why);
    }

    /** What to throw when trying on makes no sense. */
    ConnectorException hopeless(LostConnectionException why) {
        return slot.hopeless(why);
    }

    /** The connection did what it should. */
    void worked() {
        slot.worked();
    }
}
