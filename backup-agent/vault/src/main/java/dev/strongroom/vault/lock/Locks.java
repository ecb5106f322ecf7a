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
    private final LockRefresher refresher = new LockRefresher();

    public Locks(ObjectStore store, Optional<TimedStore> storeClock, RepositoryFiles files, InstantSource clock,
            Host here) {
        this.files = new LockFiles(store, storeClock, files);
        this.clock = clock;
        this.here = here;
    }

    /**
     * Takes a lock.
     *
     * @throws VaultLockedException when another one rules it out
     * @throws ClockSkewException when clocks differ so much that locks can't be trusted
     */
    public VaultLock acquire(LockMode mode) throws VaultException {
        refuseConflicts(mode, Optional.empty());
        Instant now = clock.instant();
        ObjectKey file = files.write(new LockDocument(now, mode, here));
        try {
            refuseSkew(file, now);
            refuseConflicts(mode, Optional.of(file));
        } catch (VaultException e) {
            files.delete(file);
            throw e;
        }
        HeldLock lock = new HeldLock(files, clock, new LockDocument(now, mode, here), file, refresher::remove);
        refresher.add(lock);
        return lock;
    }

    private void refuseConflicts(LockMode mode, Optional<ObjectKey> own) throws VaultException {
        for (FoundLock other : files.list()) {
            if (own.isPresent() && other.file().equals(own.get())) {
                continue;
            }
            boolean conflict = mode == LockMode.EXCLUSIVE || other.lock().mode() == LockMode.EXCLUSIVE;
            if (other.isStale(clock.instant(), here)) {
                if (conflict) {
                    files.delete(other.file());
                }
            } else {
                refuseFuture(other);
                if (conflict) {
                    throw locked(other.lock());
                }
            }
        }
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

    private void refuseSkew(ObjectKey own, Instant now) throws VaultException {
        Optional<Instant> written = files.writtenAt(own);
        if (written.isPresent()) {
            Duration apart = Duration.between(written.get(), now).abs();
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
