package dev.strongroom.vault.lock;

import dev.strongroom.vault.store.ObjectKey;
import java.time.Duration;
import java.time.Instant;

/**
 * A lock that lies in the store.
 *
 * @param written when, by the store's clock if it has one, else by its holder's
 */
record FoundLock(ObjectKey file, LockDocument lock, Instant written) {
    private static final Duration STALE_AFTER = Duration.ofMinutes(30);

    /** Whether its holder is gone, or has not refreshed it for so long that it counts as gone. */
    boolean isStale(Instant now, Host here) {
        Instant refreshed = written.isAfter(lock.time()) ? written : lock.time();
        return refreshed.plus(STALE_AFTER).isBefore(now) || isGone(here);
    }

    /** Whether its holder is known to be gone. */
    boolean isGone(Host here) {
        return lock.holder().isGone(here);
    }
}
