package dev.strongroom.vault.lock;

import dev.strongroom.vault.ClockSkewException;
import dev.strongroom.vault.LockMode;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.VaultLockedException;
import dev.strongroom.vault.file.RepositoryFiles;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.TimedStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes locks on a vault. restic waits between writing its lock and looking for others, for stores that list late; ours
 * don't, so there is no wait. Thread-safe.
 */
public final class Locks implements AutoCloseable {
    private static final Duration MOST_SKEW = Duration.ofMinutes(5);

    private final LockFiles files;
    private final InstantSource clock;
    private final Host here;
    private final LockWait wait;
    private final LockRefresher refresher = new LockRefresher();

    /** @param wait lets time pass until others' locks are looked at again */
    public Locks(ObjectStore store, Optional<TimedStore> storeClock, RepositoryFiles files, InstantSource clock,
            Host here, LockWait wait) {
        this.files = new LockFiles(store, storeClock, files);
        this.clock = clock;
        this.here = here;
        this.wait = wait;
    }

    /**
     * Takes a lock.
     *
     * @throws VaultLockedException when another one rules it out
     * @throws ClockSkewException when clocks differ so much that locks can't be trusted
     */
    public VaultLock acquire(LockMode mode) throws VaultException {
        refuseConflicts(mode, files.list());
        HeldLock lock = write(mode);
        try {
            settle(mode, lock);
        } catch (VaultException e) {
            lock.close();
            throw e;
        }
        refresher.add(lock);
        return lock;
    }

    /**
     * Takes an exclusive lock, and waits for those who hold shared ones. Its own lies there meanwhile, so that nobody
     * begins anew: who works in stretches lets it through after the present one.
     *
     * @param patience for how long, by this vault's clock
     * @throws VaultLockedException when somebody else has an exclusive one, or patience was at its end
     * @throws ClockSkewException when clocks differ so much that locks can't be trusted
     */
    public VaultLock acquireExclusive(Duration patience) throws VaultException {
        Instant deadline = clock.instant().plus(patience);
        refuseConflicts(LockMode.SHARED, files.list()); // with another one that waits neither would ever be through
        HeldLock lock = write(LockMode.EXCLUSIVE);
        try {
            while (!isSettled(lock, deadline)) {
                wait.run();
                lock.refreshIfDue();
                lock.requireThere();
            }
        } catch (VaultException e) {
            lock.close();
            throw e;
        }
        refresher.add(lock);
        return lock;
    }

    private boolean isSettled(HeldLock lock, Instant deadline) throws VaultException {
        try {
            settle(LockMode.EXCLUSIVE, lock);
            return true;
        } catch (VaultLockedException e) {
            if (clock.instant().isBefore(deadline)) {
                return false;
            }
            throw e;
        }
    }

    private HeldLock write(LockMode mode) throws VaultException {
        LockDocument document = new LockDocument(clock.instant(), mode, here);
        return new HeldLock(files, clock, document, files.write(document), refresher::remove);
    }

    /** Makes sure that a lock which lies in the store is alone there, as far as it must be. */
    private void settle(LockMode mode, HeldLock lock) throws VaultException {
        ObjectKey file = lock.file();
        refuseSkew(lock); // before anybody's lock counts as stale by this clock
        List<FoundLock> others;
        do { // again after a removal: the holder may have refreshed its lock just before
            others = files.list().stream().filter(other -> !other.file().equals(file)).toList();
            refuseConflicts(mode, others);
        } while (removeStale(mode, others));
    }

    private void refuseConflicts(LockMode mode, List<FoundLock> others) throws VaultException {
        for (FoundLock other : others) {
            if (!other.isStale(clock.instant(), here)) {
                refuseFuture(other);
                if (conflict(mode, other)) {
                    throw locked(other.lock());
                }
            }
        }
    }

    /**
     * Removes those in the way, and those that dead processes of this machine left: they would be in the way of a stock
     * restic. Answers whether there were any.
     */
    private boolean removeStale(LockMode mode, List<FoundLock> others) throws VaultException {
        boolean removed = false;
        for (FoundLock other : others) {
            if (other.isGone(here) || (conflict(mode, other) && other.isStale(clock.instant(), here))) {
                files.delete(other.file());
                removed = true;
            }
        }
        return removed;
    }

    private static boolean conflict(LockMode mode, FoundLock other) {
        return mode == LockMode.EXCLUSIVE || other.lock().mode() == LockMode.EXCLUSIVE;
    }

    private static VaultLockedException locked(LockDocument other) {
        return new VaultLockedException("Somebody else works on this vault: " + other.holder().user() + " on "
                + other.holder().name() + ", process " + other.holder().pid() + ", since " + other.time()
                + ". Try again when that is done.");
    }

    /** Another's lock from the future: one of the two clocks is wrong. */
    private void refuseFuture(FoundLock other) throws ClockSkewException {
        Duration ahead = Duration.between(clock.instant(), other.lock().time());
        if (ahead.compareTo(MOST_SKEW) > 0) {
            throw new ClockSkewException(
                    "The clock of this machine is " + ahead.toMinutes() + " minutes behind that of "
                            + other.lock().holder().name() + ", which works on the vault too. Set both clocks right.");
        }
    }

    private void refuseSkew(HeldLock own) throws VaultException {
        Optional<Instant> written = files.writtenAt(own.file());
        if (written.isPresent()) {
            Duration apart = Duration.between(written.get(), own.time()).abs();
            if (apart.compareTo(MOST_SKEW) > 0) {
                throw new ClockSkewException("The clocks of this machine and of the storage are " + apart.toMinutes()
                        + " minutes apart. Set them right, then try again.");
            }
        }
    }

    /** Removes locks whose holder is gone; answers how many. */
    public int removeStale() throws VaultException {
        List<FoundLock> stale = files.list()
                .stream()
                .filter(lock -> lock.isStale(clock.instant(), here))
                .toList();
        for (FoundLock lock : stale) {
            files.delete(lock.file());
        }
        return stale.size();
    }

    /** Removes all locks, whoever holds them; answers how many. */
    public int removeAll() throws VaultException {
        return files.deleteAll();
    }

    /** Stops refreshing. Locks that are still held go stale unless they are closed too. */
    @Override
    public void close() {
        refresher.close();
    }
}
