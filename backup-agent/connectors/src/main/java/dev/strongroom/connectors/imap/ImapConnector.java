package dev.strongroom.connectors.imap;

import dev.strongroom.connectors.ConnectionStep;
import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.imap.net.Dialer;
import dev.strongroom.connectors.imap.session.ConnectionBudget;
import dev.strongroom.connectors.imap.session.ConnectionOpener;
import dev.strongroom.connectors.imap.session.Pauses;
import dev.strongroom.connectors.imap.source.ImapSource;
import dev.strongroom.connectors.imap.target.ImapTarget;
import dev.strongroom.connectors.net.TlsTrust;
import java.time.Clock;
import java.util.function.Consumer;

/** The connector for IMAP mailboxes. Thread-safe; one for the life of the process. */
public final class ImapConnector implements Connector<ImapAddress> {
    private final ImapTimeouts timeouts;
    private final Pauses pauses;
    private final Clock clock;
    private final TlsTrust trust = new TlsTrust();
    private final ConnectionBudget budget = new ConnectionBudget();

    /** With the usual time-outs and delays. */
    public ImapConnector() {
        this(ImapTimeouts.USUAL);
    }

    /** With the usual delays. */
    public ImapConnector(ImapTimeouts timeouts) {
        this(timeouts, Pauses.REAL, Clock.systemUTC());
    }

    /** @param pauses how time passes between tries */
    public ImapConnector(ImapTimeouts timeouts, Pauses pauses, Clock clock) {
        this.timeouts = timeouts;
        this.pauses = pauses;
        this.clock = clock;
    }

    @Override
    public EntitySource openSource(ImapAddress address) throws ConnectorException {
        return new ImapSource(opener(address), pauses, budget.of(address), clock);
    }

    @Override
    public EntityTarget openTarget(ImapAddress address) throws ConnectorException, InterruptedException {
        return new ImapTarget(opener(address), pauses, budget.of(address));
    }

    @Override
    public void test(ImapAddress address, Consumer<ConnectionStep> steps) {
        new ConnectionTrial(address, dialer(address), clock, steps).run();
    }

    private ConnectionOpener opener(ImapAddress address) {
        return new ConnectionOpener(address, dialer(address), clock, timeouts.read());
    }

    private Dialer dialer(ImapAddress address) {
        return new Dialer(address, timeouts, trust);
    }
}
