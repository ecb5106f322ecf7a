package dev.strongroom.service.security;

import dev.strongroom.service.scope.Grants;
import java.time.Instant;
import java.util.Optional;

/**
 * A key for programs as the control database keeps it.
 *
 * @param secretHash SHA-256 of its secret
 * @param createdBy the user who made it
 */
public record StoredApiKey(String id, String accountId, String name, String secretHash, Grants grants,
        String createdBy, String createdByName, Instant createdAt, Instant expiresAt, Optional<Instant> usedAt) {
    /** Whether the key is good at that time. */
    boolean validAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "StoredApiKey[id=" + id + "]";
    }
}
