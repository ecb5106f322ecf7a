package dev.strongroom.connectors.imap.session;

import dev.strongroom.connectors.imap.ImapAddress;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many connections all work of this process has to each mailbox. Every job may have one, so that a restore does not
 * wait behind a backup; further ones only within the address's limit. Thread-safe.
 */
public final class ConnectionBudget {
    private final Map<String, AtomicInteger> used = new ConcurrentHashMap<>();

    /** One mailbox's share. */
    public Share of(ImapAddress address) {
        String mailbox = address.user() + "@" + address.host().toLowerCase(Locale.ROOT) + ":" + address.port();
        return new Share(used.computeIfAbsent(mailbox, key -> new AtomicInteger()), address.connections());
    }

    /** The connections to one mailbox. */
    public static final class Share {
        private final AtomicInteger used;
        private final int limit;

        private Share(AtomicInteger used, int limit) {
            this.used = used;
            this.limit = limit;
        }

        /** Takes a job's first connection, which is always granted. */
        public void takeFirst() {
            used.incrementAndGet();
        }

        /** Takes a further connection, if one is left. */
        public boolean takeFurther() {
            return used.getAndUpdate(now -> now < limit ? now + 1 : now) < limit;
        }

        /** Gives one back. */
        public void giveBack() {
            used.decrementAndGet();
        }
    }
}
