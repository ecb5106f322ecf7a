package dev.strongroom.vault.lock;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLockedException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets time pass while others hold a vault. */
@FunctionalInterface
public interface LockWait {
    /**
     * Returns when it is time to look again.
     *
     * @throws VaultLockedException when the thread is interrupted, which it stays
     */
    void run() throws VaultException;

    /** By the system's clock. */
    static LockWait of(Duration time) {
        return () -> {
            LockSupport.parkNanos(time.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new VaultLockedException("This was stopped while it waited for others to end their work on the "
                        + "vault.");
            }
        };
    }
}
