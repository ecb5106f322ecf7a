package dev.strongroom.service.security;

import dev.strongroom.service.usecase.InvalidInputException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What everything around signing in looks at and writes down. Thread-safe. */
final class SignInDesk implements AutoCloseable {
    private final UserDirectory users;
    private final SessionTokens tokens;
    private final Passwords passwords;
    private final SecurityPolicy policy;
    private final SignInThrottle throttle;
    private final UserAudit audit;

    SignInDesk(SignInParts parts) {
        this.users = parts.users();
        this.tokens = new SessionTokens(parts.sessions(), parts.clock(), parts.random());
        this.passwords = new Passwords(users, parts.clock(), parts.random());
        this.policy = new SecurityPolicy(parts.accounts(), parts.clock());
        this.throttle = new SignInThrottle(parts.clock());
        this.audit = new UserAudit(parts.audit());
    }

    SessionTokens tokens() {
        return tokens;
    }

    Passwords passwords() {
        return passwords;
    }

    SecurityPolicy policy() {
        return policy;
    }

    SignInThrottle throttle() {
        return throttle;
    }

    UserAudit audit() {
        return audit;
    }

    /** The user of a token, whatever else they have to do first. */
    StoredUser user(String accessToken) {
        return user(tokens.require(accessToken));
    }

    /** The user of a session; {@link dev.strongroom.service.usecase.SignInRefusedException} when they may not come. */
    StoredUser user(StoredSession session) {
        return users.find(session.userId())
                .filter(user -> user.state() == UserState.ACTIVE)
                .orElseThrow(SessionTokens::ended);
    }

    /** Passes when it is the user's password; counts as an attempt to sign in. */
    void requirePassword(StoredUser user, String field, String password) {
        attempt(user, () -> passwords.match(Optional.of(user), password),
                () -> new InvalidInputException(field, "This is not the password that you have now."));
    }

    /** Passes when the attempt succeeds; failures slow the user down. */
    void attempt(StoredUser user, BooleanSupplier succeeds, Supplier<InvalidInputException> refusal) {
        throttle.begin(user.email());
        if (!succeeds.getAsBoolean()) {
            throw refusal.get();
        }
        throttle.succeeded(user.email());
    }

    @Override
    public void close() {
        passwords.close();
    }
}
