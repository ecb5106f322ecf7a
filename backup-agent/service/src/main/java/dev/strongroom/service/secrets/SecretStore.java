package dev.strongroom.service.secrets;

/**
 * Keeps secrets by account. Thread-safe. A secret of one account can't be read as another's, not even by somebody who
 * writes to the database.
 */
public interface SecretStore {
    /** Keeps a secret; the answer names it within the account. */
    String keep(String accountId, SecretKind kind, Secret secret);

    /**
     * The secret of this name.
     *
     * @throws SecretUnreadableException when it is gone, was tampered with, or was sealed by a master key that is lost
     */
    Secret read(String accountId, String secretId) throws SecretUnreadableException;

    /** Puts another secret in the place of one. */
    void replace(String accountId, String secretId, SecretKind kind, Secret secret);

    /** Forgets a secret; one that is not there is no error. */
    void remove(String accountId, String secretId);
}
