package dev.strongroom.vault;

/** A lock on a vault as restic has them, refreshed by itself until it is closed. Thread-safe. */
public interface VaultLock extends AutoCloseable {
    /**
     * Makes sure of it before a step that relies on it.
     *
     * @throws LockLostException when it could not be refreshed in time; it then stays lost
     */
    void requireHeld() throws LockLostException;

    /** Gives the lock back. A second call does nothing. */
    @Override
    void close();
}
