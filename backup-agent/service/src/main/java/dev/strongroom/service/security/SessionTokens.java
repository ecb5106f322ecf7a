package dev.strongroom.service.security;

import dev.strongroom.model.session.SignedIn;
import dev.strongroom.service.usecase.SignInOrigin;
import dev.strongroom.service.usecase.SignInRefusedException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens sessions and makes their tokens. An access token lasts 10 minutes. A session lasts 12 hours after it was renewed
 * last, and 7 days in all: whoever works every day signs in once a week.
 */
final class SessionTokens {
    static final Duration ACCESS = Duration.ofMinutes(10);
    static final Duration IDLE = Duration.ofHours(12);
    static final Duration WHOLE = Duration.ofDays(7);

    private final SessionTable sessions;
    private final InstantSource clock;
    private final SecureRandom random;

    /**
     * What the user has to do before anything else.
     *
     * @param passwordChange choose a password
     * @param secondFactor set up a second factor
     */
    record Duties(boolean passwordChange, boolean secondFactor) {}

    private record Pair(AccessToken access, AccessToken refresh, StoredTokens stored) {
        SignedIn signedIn(StoredSession session, StoredUser user, Duties duties) {
            return new SignedIn(access.value(), stored.accessExpiresAt(), refresh.value(), session.expiresAt(),
                    user.view(), duties.passwordChange(), duties.secondFactor());
        }
    }

    SessionTokens(SessionTable sessions, InstantSource clock, SecureRandom random) {
        this.sessions = sessions;
        this.clock = clock;
        this.random = random;
    }

    SignedIn open(StoredUser user, SignInOrigin origin, Duties duties) {
        Instant now = clock.instant();
        sessions.removeExpired(now);
        StoredSession session = new StoredSession(UUID.randomUUID().toString(), user.id(), now, now, now.plus(IDLE),
                origin.address(), origin.client(),
                duties.secondFactor() ? StoredSession.Trust.SET_UP_ONLY : StoredSession.Trust.FULL);
        Pair pair = pair(session, now);
        sessions.add(session, pair.stored());
        return pair.signedIn(session, user, duties);
    }

    /** Takes a refresh token for the one time that it is good. */
    SessionTable.Redeemed redeem(String refreshToken) {
        return sessions.redeem(new AccessToken(refreshToken).hash(), clock.instant());
    }

    /** Opens the next pair of tokens of a session whose refresh token was redeemed. */
    SignedIn renew(StoredSession session, StoredUser user, Duties duties) {
        Instant now = clock.instant();
        Instant whole = session.createdAt().plus(WHOLE);
        Instant idle = now.plus(IDLE);
        StoredSession renewed = session.renewed(now, idle.isBefore(whole) ? idle : whole);
        if (!renewed.validAt(now)) {
            sessions.remove(session.id());
            throw ended();
        }
        Pair pair = pair(renewed, now);
        sessions.renew(renewed, pair.stored());
        return pair.signedIn(renewed, user, duties);
    }

    /** The session that the access token opens now. */
    StoredSession require(String accessToken) {
        return find(accessToken).orElseThrow(SessionTokens::ended);
    }

    /** The session that the access token opens now; empty when it opens none. */
    Optional<StoredSession> find(String accessToken) {
        return sessions.find(new AccessToken(accessToken).hash(), clock.instant());
    }

    /** The session of this id, if it has not ended. */
    StoredSession requireById(String sessionId) {
        return sessions.findById(sessionId)
                .filter(session -> session.validAt(clock.instant()))
                .orElseThrow(SessionTokens::ended);
    }

    private Pair pair(StoredSession session, Instant now) {
        AccessToken access = AccessToken.random(random);
        AccessToken refresh = AccessToken.random(random);
        Instant until = now.plus(ACCESS);
        return new Pair(access, refresh, new StoredTokens(access.hash(),
                until.isBefore(session.expiresAt()) ? until : session.expiresAt(), refresh.hash()));
    }

    static SignInRefusedException ended() {
        return new SignInRefusedException("Your session has ended. Sign in again.");
    }
}
