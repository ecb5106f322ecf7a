package dev.strongroom.service.security;

import java.time.Instant;
import java.util.Optional;

/** The sessions in the control database; threads and errors as for {@link UserDirectory}. */
public interface SessionTable {
    void add(StoredSession session);

    /** The session, whether it has expired or not. */
    Optional<StoredSession> find(String tokenHash);

    /** Ends a session; one that is not there is not an error. */
    void remove(String tokenHash);

    /** Forgets sessions that ended by then. */
    void removeExpired(Instant now);
}
