package dev.strongroom.vault;

/** A lock on a vault as restic has them, refreshed by itself until it is closed. Thread-safe. */
public interface VaultLock extends AutoCloseable {
    /**
     * Makes sure of it before a step that relies on it.
     *
     * @throws LockLostException when it could not be refreshed in time; it then stays lost
     */
    void requireHeld() throws LockLostException;

    /**
     * The same, and asks the store (one request) whether the lock still lies there: who took it for stale by a clock that
     * is wrong has removed it, and may have pruned. For the step that others rely on.
     */
    void requireThere() throws VaultException;

    /** Gives the lock back. A second call does nothing. */
    @Override
    void close();
}
