package dev.strongroom.vault.lock;

import dev.strongroom.vault.LockLostException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.store.ObjectKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lock that this process holds. Lost for good once it was not refreshed for 22.5 minutes, as restic has it: others may
 * take it for stale after 30, and clocks may differ by 5. A clock that was set back would make it look fresh for longer,
 * so that this costs the lock too.
 */
final class HeldLock implements VaultLock {
    private static final Logger LOG = LoggerFactory.getLogger(HeldLock.class);
    private static final Duration REFRESH_AFTER = Duration.ofMinutes(5);
    private static final Duration LOST_AFTER = Duration.ofSeconds(1350);
    private static final Duration MOST_SET_BACK = Duration.ofMinutes(2);

    private final LockFiles files;
    private final InstantSource clock;
    private final Consumer<HeldLock> onClose;
    private LockDocument lock;
    private ObjectKey file;
    private Instant latest;
    private boolean lost;
    private boolean closed;

    HeldLock(LockFiles files, InstantSource clock, LockDocument lock, ObjectKey file, Consumer<HeldLock> onClose) {
        this.files = files;
        this.clock = clock;
        this.lock = lock;
        this.file = file;
        this.latest = lock.time();
        this.onClose = onClose;
    }

    /** Where it lies now. */
    synchronized ObjectKey file() {
        return file;
    }

    /** When it was written or refreshed. */
    synchronized Instant time() {
        return lock.time();
    }

    @Override
    public synchronized void requireHeld() throws LockLostException {
        if (closed) {
            throw new LockLostException("The lock on the vault was given back already.");
        }
        if (isLost()) {
            throw new LockLostException("The lock on the vault was lost, because this machine slept, its clock was set "
                    + "back, the storage was not reachable, or somebody removed the lock. Nothing was published; start "
                    + "again.");
        }
    }

    @Override
    public synchronized void requireThere() throws VaultException {
        requireHeld();
        if (!files.exists(file)) {
            lost = true;
            requireHeld();
        }
    }

    private boolean isLost() {
        Instant now = clock.instant();
        lost |= now.isAfter(lock.time().plus(LOST_AFTER)) || now.isBefore(latest.minus(MOST_SET_BACK));
        latest = now.isAfter(latest) ? now : latest;
        return lost;
    }

    /** Writes it anew when it is time for that. Called often; a failure is tried again at the next call. */
    synchronized void refreshIfDue() {
        Instant now = clock.instant();
        if (closed || isLost() || now.isBefore(lock.time().plus(REFRESH_AFTER))) {
            return;
        }
        try {
            refresh(now);
        } catch (VaultException e) {
            LOG.warn("The lock on the vault could not be refreshed yet", e);
        }
    }

    private void refresh(Instant now) throws VaultException {
        if (!files.exists(file)) {
            lost = true; // somebody took it for stale, and may have pruned since
            return;
        }
        LockDocument renewed = new LockDocument(now, lock.mode(), lock.holder());
        ObjectKey old = file;
        ObjectKey fresh = files.write(renewed);
        boolean there = false;
        try {
            there = files.exists(old); // again: it may have been taken for stale just before the new one lay there
        } finally {
            if (!there) {
                files.delete(fresh);
            }
        }
        lost |= !there;
        if (there) {
            file = fresh;
            lock = renewed;
            files.delete(old);
        }
    }

    @Override
    public void close() {
        onClose.accept(this);
        synchronized (this) {
            if (!closed) {
                closed = true;
                try {
                    files.delete(file);
                } catch (VaultException e) {
                    LOG.warn("The lock on the vault could not be removed; it goes stale by itself", e);
                }
            }
        }
    }
}
