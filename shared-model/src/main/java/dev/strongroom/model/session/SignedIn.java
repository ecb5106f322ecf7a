package dev.strongroom.model.session;

import dev.strongroom.model.account.UserView;
import java.time.Instant;

/**
 * A session. Both tokens are hidden by {@code toString}.
 *
 * @param accessToken to be sent as {@code Authorization: Bearer}; good for minutes
 * @param refreshToken opens the next pair of tokens, once ({@code POST /api/v1/sessions/renewals})
 * @param refreshExpiresAt when the session ends unless it is renewed before
 * @param passwordChangeRequired true after the one-time password, or when the password is too old: until a new one is
 *            set, every other call answers 403 with the code {@code password-change-required}
 * @param secondFactorRequired true when an account asks for two-factor sign-in and the user has none: until it is set
 *            up, every other call answers 403 with the code {@code second-factor-set-up-required}
 */
public record SignedIn(String accessToken, Instant expiresAt, String refreshToken, Instant refreshExpiresAt,
        UserView user, boolean passwordChangeRequired,
        boolean secondFactorRequired) {
    @Override
    public String toString() {
        return "SignedIn[user=" + user.email() + ", expiresAt=" + expiresAt + "]";
    }
}
