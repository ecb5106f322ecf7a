package dev.strongroom.service.security;

import dev.strongroom.model.account.UserView;
import dev.strongroom.model.session.PasswordChange;
import dev.strongroom.model.session.SessionRenewal;
import dev.strongroom.model.session.SessionView;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.session.SignedIn;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PasswordChangeRequiredException;
import dev.strongroom.service.usecase.Sessions;
import dev.strongroom.service.usecase.SignInOrigin;
import dev.strongroom.service.usecase.SignInRefusedException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Sessions of users of the control database. Safe for any number of threads, virtual ones too. */
public final class UserSessions implements Sessions, AutoCloseable {
    private final UserDirectory users;
    private final SessionTable sessions;
    private final InstantSource clock;
    private final PasswordHasher hasher;
    private final SignInThrottle throttle;
    private final SessionTokens tokens;
    private final PasswordRules rules = new PasswordRules();

    public UserSessions(UserDirectory users, SessionTable sessions, InstantSource clock, SecureRandom random) {
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
        this.hasher = new PasswordHasher(random);
        this.throttle = new SignInThrottle(clock);
        this.tokens = new SessionTokens(sessions, clock, random);
    }

    @Override
    public SignedIn signIn(SignInRequest request, SignInOrigin origin) {
        ClientAddress address = ClientAddress.of(origin.address());
        throttle.begin(address, request.email());
        Optional<StoredUser> user = users.findByEmail(request.email().strip());
        PasswordHash expected = user.map(found -> PasswordHash.parse(found.password().hash())).orElse(hasher.decoy());
        // The hash is computed for an unknown user too: the time of the answer must not tell who exists.
        boolean matches = hasher.matches(request.password(), expected);
        StoredUser known = user.filter(found -> matches && found.state() == UserState.ACTIVE)
                .orElseThrow(() -> new SignInRefusedException(
                        "The e-mail address or the password is not right. Check both and try again."));
        throttle.succeeded(address, request.email());
        return tokens.open(known, origin, known.passwordChangeRequired());
    }

    @Override
    public SignedIn renew(SessionRenewal renewal) {
        StoredSession session = tokens.redeem(renewal.refreshToken());
        StoredUser user = active(session);
        return tokens.renew(session, user, user.passwordChangeRequired());
    }

    @Override
    public RequestScope scope(String accessToken, Optional<String> accountId) {
        return scope(active(tokens.require(accessToken)), accountId);
    }

    @Override
    public Supplier<RequestScope> held(String accessToken, Optional<String> accountId) {
        StoredSession session = tokens.require(accessToken);
        return () -> scope(active(tokens.requireById(session.id())), accountId);
    }

    private static RequestScope scope(StoredUser user, Optional<String> accountId) {
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
        sessions.remove(tokens.require(accessToken).id());
    }

    @Override
    public List<SessionView> list(String accessToken) {
        StoredSession current = tokens.require(accessToken);
        return sessions.ofUser(current.userId(), clock.instant())
                .stream()
                .map(session -> session.view(current.id()))
                .toList();
    }

    @Override
    public void end(String accessToken, String sessionId) {
        StoredSession current = tokens.require(accessToken);
        StoredSession other = sessions.findById(sessionId)
                .filter(session -> session.userId().equals(current.userId()))
                .orElseThrow(() -> new NotFoundException("You have no such session, or it has ended already."));
        sessions.remove(other.id());
    }

    @Override
    public void endAll(String accessToken) {
        sessions.removeOf(tokens.require(accessToken).userId());
    }

    @Override
    public SignedIn changePassword(String accessToken, PasswordChange change, SignInOrigin origin) {
        StoredUser user = active(tokens.require(accessToken));
        throttle.begin(user.email());
        if (!hasher.matches(change.oldPassword(), PasswordHash.parse(user.password().hash()))) {
            throw new InvalidInputException("oldPassword", "This is not the password that you have now.");
        }
        throttle.succeeded(user.email());
        rules.check(change.newPassword(), change.oldPassword(), user.email());
        users.setPassword(user.id(), new StoredPassword(hasher.hash(change.newPassword()).encoded(),
                StoredPassword.Use.OWN, clock.instant()));
        return tokens.open(user, origin, false);
    }

    @Override
    public UserView me(RequestScope scope) {
        return users.find(scope.userId())
                .map(StoredUser::view)
                .orElseThrow(() -> new NotFoundException("There is no such user."));
    }

    private StoredUser active(StoredSession session) {
        return users.find(session.userId())
                .filter(user -> user.state() == UserState.ACTIVE)
                .orElseThrow(SessionTokens::ended);
    }

    @Override
    public void close() {
        hasher.close();
    }
}
