package dev.strongroom.service.security;

import dev.strongroom.model.session.SignedIn;
import dev.strongroom.service.usecase.SignInOrigin;
import dev.strongroom.service.usecase.SignInRefusedException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens sessions and makes their tokens. An access token lasts 10 minutes. A session lasts 12 hours after it was renewed
 * last, and 7 days in all: whoever works every day signs in once a week.
 */
final class SessionTokens {
    private static final Logger LOG = LoggerFactory.getLogger(SessionTokens.class);
    static final Duration ACCESS = Duration.ofMinutes(10);
    static final Duration IDLE = Duration.ofHours(12);
    static final Duration WHOLE = Duration.ofDays(7);

    private final SessionTable sessions;
    private final InstantSource clock;
    private final SecureRandom random;

    private record Pair(AccessToken access, AccessToken refresh, StoredTokens stored) {
        SignedIn signedIn(StoredSession session, StoredUser user, boolean passwordChangeRequired) {
            return new SignedIn(access.value(), stored.accessExpiresAt(), refresh.value(), session.expiresAt(),
                    user.view(), passwordChangeRequired);
        }
    }

    SessionTokens(SessionTable sessions, InstantSource clock, SecureRandom random) {
        this.sessions = sessions;
        this.clock = clock;
        this.random = random;
    }

    SignedIn open(StoredUser user, SignInOrigin origin, boolean passwordChangeRequired) {
        Instant now = clock.instant();
        sessions.removeExpired(now);
        StoredSession session = new StoredSession(UUID.randomUUID().toString(), user.id(), now, now, now.plus(IDLE),
                origin.address(), origin.client());
        Pair pair = pair(session, now);
        sessions.add(session, pair.stored());
        return pair.signedIn(session, user, passwordChangeRequired);
    }

    /** Takes a refresh token for the one time that it is good; {@link SignInRefusedException} when it is not. */
    StoredSession redeem(String refreshToken) {
        return switch (sessions.redeem(new AccessToken(refreshToken).hash(), clock.instant())) {
            case SessionTable.Redeemed.Good(StoredSession session) -> session;
            case SessionTable.Redeemed.Unknown _ -> throw ended();
            case SessionTable.Redeemed.Reused(StoredSession session) -> {
                LOG.warn("A refresh token of the user {} was used twice, so the session from {} was ended.",
                        session.userId(), session.address());
                throw ended();
            }
        };
    }

    /** Opens the next pair of tokens of a session whose refresh token was redeemed. */
    SignedIn renew(StoredSession session, StoredUser user, boolean passwordChangeRequired) {
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
        return pair.signedIn(renewed, user, passwordChangeRequired);
    }

    /** The session that the access token opens now. */
    StoredSession require(String accessToken) {
        return sessions.find(new AccessToken(accessToken).hash(), clock.instant()).orElseThrow(SessionTokens::ended);
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
