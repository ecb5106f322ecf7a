package dev.strongroom.vault.lock;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether a lock must be refreshed. Timers stop while a machine sleeps, so that one set for five
 * minutes could come hours late. Thread-safe.
 */
final class LockRefresher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LockRefresher.class);

    private final Set<HeldLock> locks = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean started;

    synchronized void add(HeldLock lock) {
        locks.add(lock);
        if (!started) {
            Thread.ofPlatform().daemon().name("vault-locks").start(this::run);
            started = true;
        }
    }

    void remove(HeldLock lock) {
        locks.remove(lock);
    }

    private void run() {
        try {
            while (!closed.await(1, TimeUnit.SECONDS)) {
                locks.forEach(LockRefresher::refresh);
            }
        } catch (InterruptedException e) {
            LOG.warn("Locks on the vault are no longer refreshed", e);
        }
    }

    private static void refresh(HeldLock lock) {
        try {
            lock.refreshIfDue();
        } catch (RuntimeException e) {
            LOG.error("A lock on the vault could not be refreshed", e); // and the others still must be
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
