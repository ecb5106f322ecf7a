package dev.strongroom.service.security;

import dev.strongroom.model.session.SessionView;
import java.time.Instant;

/**
 * A session as the control database keeps it.
 *
 * @param usedAt when it was last renewed, or opened
 * @param expiresAt when it ends unless it is renewed before
 * @param address the IP address that it was opened from
 * @param client what the program that opened it calls itself
 */
public record StoredSession(String id, String userId, Instant createdAt, Instant usedAt, Instant expiresAt,
        String address, String client, Trust trust) {
    /** What a session opens. */
    public enum Trust {
        /** Whatever its user may do. */
        FULL,
        /** The set-up of a second factor, until there is one. */
        SET_UP_ONLY
    }

    /** Whether the session still opens anything at that time. */
    public boolean validAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** The same session, used again. */
    StoredSession renewed(Instant at, Instant until) {
        return new StoredSession(id, userId, createdAt, at, until, address, client, trust);
    }

    /** The session as the API shows it to its user. */
    SessionView view(String currentId) {
        return new SessionView(id, createdAt, usedAt, expiresAt, address, client, id.equals(currentId));
    }
}
