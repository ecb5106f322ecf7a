package dev.strongroom.service.recovery.restore;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.service.cancel.ProviderSignIn;
import dev.strongroom.service.cancel.ProviderWatch;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that is signed in to when it is first needed, and anew after {@link #drop}. When the restore is to stop at once,
 * whatever waits for the mailbox fails. One thread.
 */
final class MailboxConnection implements AutoCloseable {
    private final TargetMailbox mailbox;
    private final BooleanSupplier stopAtOnce;
    private @Nullable Open open;

    private record Open(EntityTarget target, ProviderWatch watch) {
        void close() {
            watch.close();
            target.close();
        }
    }

    MailboxConnection(TargetMailbox mailbox, BooleanSupplier stopAtOnce) {
        this.mailbox = mailbox;
        this.stopAtOnce = stopAtOnce;
    }

    String name() {
        return mailbox.name();
    }

    EntityTarget target() throws ConnectorException, InterruptedException {
        Open now = open == null ? signIn() : open;
        open = now;
        return now.target;
    }

    private Open signIn() throws ConnectorException, InterruptedException {
        Optional<EntityTarget> target = ProviderSignIn.open(mailbox::open, stopAtOnce);
        if (target.isEmpty()) {
            throw new UnreachableException("The restore was stopped before the mailbox answered.");
        }
        return new Open(target.get(), ProviderWatch.over(target.get(), stopAtOnce));
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
