package dev.strongroom.service.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions in the control database; threads and errors as for {@link UserDirectory}. */
public interface SessionTable {
    /** What became of a refresh token. */
    sealed interface Redeemed {
        /** It was good, and can't be used again. */
        record Good(StoredSession session) implements Redeemed {}

        /** It had been used before: somebody has a copy. The session was ended with all its tokens. */
        record Reused(StoredSession session) implements Redeemed {}

        /** There is no such token, or no longer. */
        record Unknown() implements Redeemed {}
    }

    /** Adds a session that these tokens open. */
    void add(StoredSession session, StoredTokens tokens);

    /** The session that an access token opens at that time. */
    Optional<StoredSession> find(String accessHash, Instant now);

    /** The session of this id, whether it has expired or not. */
    Optional<StoredSession> findById(String sessionId);

    /** Takes a refresh token for its one use, at once with whatever else is done to the session. */
    Redeemed redeem(String refreshHash, Instant now);

    /** Keeps when the session was used and how long it lasts, and lets these tokens open it too. */
    void renew(StoredSession session, StoredTokens tokens);

    /** The user's sessions that last beyond that time, latest use first. */
    List<StoredSession> ofUser(String userId, Instant now);

    /** Ends a session; one that is not there is not an error. */
    void remove(String sessionId);

    /** Ends all sessions of a user. */
    void removeOf(String userId);

    /** Forgets sessions and tokens that ended by then. */
    void removeExpired(Instant now);
}
