package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.imap.session.ConnectionBudget;
import dev.strongroom.connectors.imap.session.ConnectionOpener;
import dev.strongroom.connectors.imap.session.ConnectionSlot;
import dev.strongroom.connectors.imap.session.Pauses;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The connections of one reader: a main one, and further ones while the mailbox's budget has some left. One thread;
 * {@link #abandon} may be called by any.
 */
final class SourceConnections implements AutoCloseable {
    private final ConnectionOpener opener;
    private final Pauses pauses;
    private final ConnectionBudget.Share budget;
    private final ConnectionSlot main;
    private final List<ConnectionSlot> further = new CopyOnWriteArrayList<>();

    SourceConnections(ConnectionOpener opener, Pauses pauses, ConnectionBudget.Share budget)
            throws ConnectorException {
        this.opener = opener;
        this.pauses = pauses;
        this.budget = budget;
        main = new ConnectionSlot(opener, pauses);
        main.open();
        budget.takeFirst();
    }

    ConnectionSlot main() {
        return main;
    }

    /** Up to so many further connections, not all of them open yet. */
    List<ConnectionSlot> further(int wanted) {
        while (further.size() < wanted && budget.takeFurther()) {
            further.add(new ConnectionSlot(opener, pauses));
        }
        return further.subList(0, Math.min(wanted, further.size()));
    }

    /**
     * Closes all connections at once, and none comes in their place. A further one that begins just now ends with the
     * main one, which it works for.
     */
    void abandon() {
        main.abandon();
        further.forEach(ConnectionSlot::abandon);
    }

    @Override
    public void close() {
        main.close();
        further.forEach(ConnectionSlot::close);
        for (int i = 0; i <= further.size(); i++) {
            budget.giveBack();
        }
        further.clear();
    }
}
