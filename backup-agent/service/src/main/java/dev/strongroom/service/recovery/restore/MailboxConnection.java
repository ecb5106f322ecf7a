package dev.strongroom.service.recovery.restore;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntityTarget;
import org.jspecify.annotations.Nullable;

/** A mailbox that is signed in to when it is first needed, and anew after {@link #drop}. One thread. */
final class MailboxConnection implements AutoCloseable {
    private final TargetMailbox mailbox;
    private @Nullable EntityTarget open;

    MailboxConnection(TargetMailbox mailbox) {
        this.mailbox = mailbox;
    }

    String name() {
        return mailbox.name();
    }

    EntityTarget target() throws ConnectorException, InterruptedException {
        EntityTarget target = open == null ? mailbox.open() : open;
        open = target;
        return target;
    }

    /** Signs out; the next use signs in again. */
    void drop() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public void close() {
        drop();
    }
}
