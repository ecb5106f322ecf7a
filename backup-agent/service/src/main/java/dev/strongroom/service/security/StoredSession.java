package dev.strongroom.service.security;

import java.time.Instant;

/**
 * A session as the control database keeps it: nobody who reads the database can sign in with it.
 *
 * @param tokenHash SHA-256 of the access token, 64 hexadecimal digits
 */
public record StoredSession(String tokenHash, String userId, Instant createdAt, Instant expiresAt) {
    /** Whether the session still opens anything at that time. */
    public boolean validAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
