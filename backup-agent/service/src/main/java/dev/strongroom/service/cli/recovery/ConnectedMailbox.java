package dev.strongroom.service.cli.recovery;

import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.service.recovery.restore.TargetMailbox;

/** A mailbox at its provider, as the command line names it. */
record ConnectedMailbox<A>(String name, Connector<A> connector, A address) implements TargetMailbox {
    @Override
    public EntityTarget open() throws ConnectorException, InterruptedException {
        return connector.openTarget(address);
    }
}
