package dev.strongroom.service.recovery.restore;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntityTarget;

/**
 * The mailbox that a restore writes to.
 */
public interface TargetMailbox {
    /** For people, e.g. the mailbox's address. Two restores to one mailbox name it alike. */
    String name();

    /** Signs in; the caller closes it. May be called again, and while others are open. */
    EntityTarget open() throws ConnectorException, InterruptedException;
}
