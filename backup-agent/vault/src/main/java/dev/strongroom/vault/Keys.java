package dev.strongroom.vault;

import dev.strongroom.vault.blob.Digest;
import java.util.List;

/**
 * The passwords that open a vault: restic's keys (doc/design.rst, "Keys, Encryption and MAC"). Each of them wraps the
 * same master key, so that removing one does not take back what its holder has already read from it. Thread-safe.
 */
public interface Keys {
    /** All of them, oldest first. */
    List<KeyInfo> list() throws VaultException;

    /**
     * Lets another password open the vault too, e.g. the account's recovery key.
     *
     * @param user for people: who or what it is for, e.g. {@code recovery}
     */
    KeyInfo add(Password password, String user) throws VaultException;

    /**
     * Removes a password.
     *
     * @throws IllegalArgumentException for the one that this vault was opened with
     */
    void remove(Digest id) throws VaultException;

    /** Replaces the password that this vault was opened with; the old one no longer opens it. */
    KeyInfo change(Password password) throws VaultException;
}
