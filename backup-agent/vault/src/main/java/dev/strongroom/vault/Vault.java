package dev.strongroom.vault;

import dev.strongroom.vault.store.ObjectStore;

/**
 * A repository in the restic format, version 2, in an object store: opened with one of its passwords, from which readers
 * and writers are taken. Thread-safe. Closing it closes its store and what was taken from it.
 */
@SuppressWarnings({"UnusedMethod", "DoNotCallSuggester"})
public final class Vault implements AutoCloseable {
    private final ObjectStore store;

    private Vault(ObjectStore store) {
        this.store = store;
    }

    /**
     * Makes a new vault in an empty place. The password is not kept; the store is closed with the vault, or at once when
     * this fails.
     */
    public static Vault create(ObjectStore store, Password password, VaultOptions options) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Opens a vault. The password is not kept; the store is closed with the vault, or at once when this fails. */
    public static Vault open(ObjectStore store, Password password, VaultOptions options) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Its identity, 64 hexadecimal digits, made at random when it was created and never changed. */
    public String id() {
        throw new UnsupportedOperationException();
    }

    /** Where it is, as restic's command line takes it. */
    public String location() {
        return store.location();
    }

    /**
     * Reads it. Takes no lock: where somebody may prune meanwhile, hold a {@link #lock shared lock}. All calls give the
     * same reader.
     */
    public VaultReader reader() throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Takes a shared lock and writes under it. */
    public VaultWriter openWriter() throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Takes a lock without writing. */
    public VaultLock lock(LockMode mode) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Removes locks whose holder is gone, as {@code restic unlock} does; says how many. */
    public int unlock() throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Its passwords. */
    public Keys keys() {
        throw new UnsupportedOperationException();
    }

    /**
     * Looks for damage under a shared lock. Damage is listed, never thrown.
     *
     * @throws VaultException when the check itself can't be made, e.g. because somebody prunes
     */
    public CheckReport check(CheckDepth depth) throws VaultException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
