package dev.strongroom.service.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys for programs and their tokens; threads and errors as for {@link UserDirectory}. */
public interface ApiKeyTable {
    void add(StoredApiKey key);

    /** The account's keys, oldest first. */
    List<StoredApiKey> ofAccount(String accountId);

    Optional<StoredApiKey> find(String keyId);

    /** Ends a key with all its tokens; false when the account has no such key. */
    boolean remove(String accountId, String keyId);

    /** Adds a token of the key, and notes that the key was used. */
    void addToken(String keyId, String tokenHash, Instant now, Instant expiresAt);

    /** The key whose token this is, if it is good then. */
    Optional<StoredApiKey> findByToken(String tokenHash, Instant now);

    /** Forgets tokens that ended by then. */
    void removeExpired(Instant now);
}
