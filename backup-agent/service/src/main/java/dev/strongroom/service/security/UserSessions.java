package dev.strongroom.service.security;

import dev.strongroom.model.account.UserView;
import dev.strongroom.model.session.PasswordChange;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.session.SignedIn;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PasswordChangeRequiredException;
import dev.strongroom.service.usecase.Sessions;
import dev.strongroom.service.usecase.SignInRefusedException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sessions of users of the control database. A session lasts 12 hours and is not prolonged by use. Safe for any number
 * of threads, virtual ones too.
 */
public final class UserSessions implements Sessions, AutoCloseable {
    private static final Duration LIFE = Duration.ofHours(12);

    private final UserDirectory users;
    private final SessionTable sessions;
    private final InstantSource clock;
    private final SecureRandom random;
    private final PasswordHasher hasher;
    private final SignInThrottle throttle;
    private final PasswordRules rules = new PasswordRules();

    public UserSessions(UserDirectory users, SessionTable sessions, InstantSource clock, SecureRandom random) {
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
        this.random = random;
        this.hasher = new PasswordHasher(random);
        this.throttle = new SignInThrottle(clock);
    }

    @Override
    public SignedIn signIn(SignInRequest request, String clientAddress) {
        ClientAddress address = ClientAddress.of(clientAddress);
        throttle.begin(address, request.email());
        Optional<StoredUser> user = users.findByEmail(request.email().strip());
        PasswordHash expected = user.map(found -> PasswordHash.parse(found.password().hash())).orElse(hasher.decoy());
        // The hash is computed for an unknown user too: the time of the answer must not tell who exists.
        boolean matches = hasher.matches(request.password(), expected);
        StoredUser known = user.filter(found -> matches && found.state() == UserState.ACTIVE)
                .orElseThrow(() -> new SignInRefusedException(
                        "The e-mail address or the password is not right. Check both and try again."));
        throttle.succeeded(address, request.email());
        sessions.removeExpired(clock.instant());
        return open(known, known.passwordChangeRequired());
    }

    @Override
    public RequestScope scope(String accessToken, Optional<String> accountId) {
        StoredUser user = user(accessToken);
        if (user.passwordChangeRequired()) {
            throw new PasswordChangeRequiredException("Choose a password of your own first.");
        }
        accountId.filter(id -> !user.accounts().contains(id)).ifPresent(id -> {
            throw new NotFoundException("There is no such account, or it is not open to you.");
        });
        return new RequestScope(user.id(), user.name(), accountId, user.rights().granted(), user.reach(accountId),
                Optional.empty(), user.rights().partner());
    }

    @Override
    public void signOut(String accessToken) {
        String tokenHash = new AccessToken(accessToken).hash();
        requireSession(tokenHash);
        sessions.remove(tokenHash);
    }

    @Override
    public SignedIn changePassword(String accessToken, PasswordChange change) {
        StoredUser user = user(accessToken);
        throttle.begin(user.email());
        if (!hasher.matches(change.oldPassword(), PasswordHash.parse(user.password().hash()))) {
            throw new InvalidInputException("oldPassword", "This is not the password that you have now.");
        }
        throttle.succeeded(user.email());
        rules.check(change.newPassword(), change.oldPassword(), user.email());
        users.setPassword(user.id(), new StoredPassword(hasher.hash(change.newPassword()).encoded(),
                StoredPassword.Use.OWN, clock.instant()));
        return open(user, false);
    }

    @Override
    public UserView me(RequestScope scope) {
        return users.find(scope.userId())
                .map(StoredUser::view)
                .orElseThrow(() -> new NotFoundException("There is no such user."));
    }

    private StoredUser user(String accessToken) {
        StoredSession session = requireSession(new AccessToken(accessToken).hash());
        return users.find(session.userId())
                .filter(user -> user.state() == UserState.ACTIVE)
                .orElseThrow(UserSessions::ended);
    }

    private StoredSession requireSession(String tokenHash) {
        Instant now = clock.instant();
        return sessions.find(tokenHash).filter(session -> session.validAt(now)).orElseThrow(UserSessions::ended);
    }

    private static SignInRefusedException ended() {
        return new SignInRefusedException("Your session has ended. Sign in again.");
    }

    private SignedIn open(StoredUser user, boolean passwordChangeRequired) {
        AccessToken token = AccessToken.random(random);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(LIFE);
        sessions.add(new StoredSession(token.hash(), user.id(), now, expiresAt));
        return new SignedIn(token.value(), expiresAt, user.view(), passwordChangeRequired);
    }

    @Override
    public void close() {
        hasher.close();
    }
}
