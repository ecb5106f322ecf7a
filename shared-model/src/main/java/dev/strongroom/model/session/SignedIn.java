package dev.strongroom.model.session;

import dev.strongroom.model.account.UserView;
import java.time.Instant;

/**
 * A session.
 *
 * @param accessToken to be sent as {@code Authorization: Bearer}; hidden by {@code toString}
 * @param passwordChangeRequired true after the one-time password: until a new one is set, every other call answers 403
 *            with the code {@code password-change-required}
 */
public record SignedIn(String accessToken, Instant expiresAt, UserView user, boolean passwordChangeRequired) {
    @Override
    public String toString() {
        return "SignedIn[user=" + user.email() + ", expiresAt=" + expiresAt + "]";
    }
}
