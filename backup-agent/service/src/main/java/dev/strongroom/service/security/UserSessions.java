package dev.strongroom.service.security;

import dev.strongroom.model.access.ApiToken;
import dev.strongroom.model.access.ClientCredentials;
import dev.strongroom.model.account.UserView;
import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.session.PasswordChange;
import dev.strongroom.model.session.SessionRenewal;
import dev.strongroom.model.session.SessionView;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.session.SignedIn;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.security.SessionTable.Redeemed;
import dev.strongroom.service.security.SessionTokens.Duties;
import dev.strongroom.service.usecase.ApiKeys;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PasswordChangeRequiredException;
import dev.strongroom.service.usecase.SecondFactorRequiredException;
import dev.strongroom.service.usecase.SecondFactorSetUpRequiredException;
import dev.strongroom.service.usecase.SecondFactors;
import dev.strongroom.service.usecase.Sessions;
import dev.strongroom.service.usecase.SignInOrigin;
import dev.strongroom.service.usecase.SignInRefusedException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Sessions of users of the control database. Safe for any number of threads, virtual ones too. */
public final class UserSessions implements Sessions, AutoCloseable {
    private final UserDirectory users;
    private final SessionTable sessions;
    private final InstantSource clock;
    private final SignInDesk desk;
    private final SecondFactorCheck factors;
    private final SecondFactors setUp;
    private final AccountApiKeys keys;
    private final AddressGate gate;

    public UserSessions(SignInParts parts) {
        this.users = parts.users();
        this.sessions = parts.sessions();
        this.clock = parts.clock();
        this.desk = new SignInDesk(parts);
        this.factors = new SecondFactorCheck(parts.factors(), parts.seal(), clock);
        this.setUp = new UserSecondFactors(parts.factors(), factors, desk, parts.random());
        this.keys = new AccountApiKeys(parts, desk.throttle());
        this.gate = new AddressGate(parts.addresses());
    }

    SignInDesk desk() {
        return desk;
    }

    StoredUser userOf(String userId) {
        return users.find(userId).orElseThrow(() -> new NotFoundException("There is no such user."));
    }

    /** How users set up their second factors; attempts there and here are counted together. */
    public SecondFactors secondFactors() {
        return setUp;
    }

    @Override
    public SignedIn signIn(SignInRequest request, SignInOrigin origin) {
        ClientAddress address = ClientAddress.of(origin.address());
        desk.throttle().begin(address, request.email());
        Optional<StoredUser> user = users.findByEmail(request.email().strip());
        user.ifPresent(found -> gate.requireAnyOpen(found.accounts(), origin.address()));
        // For an unknown user too: the time of the answer must not tell who exists.
        boolean matches = desk.passwords().match(user, request.password());
        StoredUser known = user.filter(found -> matches && found.state() == UserState.ACTIVE)
                .orElseThrow(() -> refused(user, origin));
        if (factors.isActive(known.id())) {
            requireCode(known, request, origin);
        }
        desk.throttle().succeeded(address, request.email());
        desk.audit().done(known, AuditActivity.SIGN_IN, from(origin));
        return desk.tokens().open(known, origin, duties(known));
    }

    private SignInRefusedException refused(Optional<StoredUser> user, SignInOrigin origin) {
        user.ifPresent(known -> desk.audit().failed(known, AuditActivity.SIGN_IN, from(origin)));
        return new SignInRefusedException("The e-mail address or the password is not right. Check both and try again.");
    }

    private void requireCode(StoredUser user, SignInRequest request, SignInOrigin origin) {
        String code = request.code()
                .orElseThrow(() -> new SecondFactorRequiredException("Give the code of your authenticator app, too."));
        switch (factors.take(user.id(), code)) {
            case APP_CODE -> {}
            case RECOVERY_CODE -> desk.audit()
                    .done(user, AuditActivity.SECOND_FACTOR_CHANGED, "A recovery code was used. " + from(origin));
            case WRONG -> {
                desk.audit().failed(user, AuditActivity.SIGN_IN, "Wrong code. " + from(origin));
                throw new SignInRefusedException(
                        "The code is not right, or it was used already. Wait for the next one.");
            }
        }
    }

    private static String from(SignInOrigin origin) {
        return "From " + origin.address();
    }

    private Duties duties(StoredUser user) {
        return new Duties(desk.policy().passwordChangeRequired(user), lacksFactor(user));
    }

    private boolean lacksFactor(StoredUser user) {
        return desk.policy().secondFactorRequired(user) && !factors.isActive(user.id());
    }

    @Override
    public void requireOpen(String accountId, SignInOrigin origin) {
        gate.requireOpen(accountId, origin.address());
    }

    @Override
    public SignedIn renew(SessionRenewal renewal, SignInOrigin origin) {
        return switch (desk.tokens().redeem(renewal.refreshToken())) {
            case Redeemed.Good(StoredSession session) -> {
                StoredUser user = desk.user(session);
                gate.requireAnyOpen(user.accounts(), origin.address());
                yield desk.tokens()
                        .renew(session, user, new Duties(desk.policy().passwordChangeRequired(user),
                                setUpOnly(session, user)));
            }
            case Redeemed.Unknown _ -> throw SessionTokens.ended();
            case Redeemed.Reused(StoredSession session) -> {
                users.find(session.userId())
                        .ifPresent(user -> desk.audit()
                                .failed(user, AuditActivity.SESSION_ENDED,
                                        "A refresh token came twice; the session from " + session.address()
                                                + " was ended"));
                throw SessionTokens.ended();
            }
        };
    }

    private boolean setUpOnly(StoredSession session, StoredUser user) {
        return session.trust() == StoredSession.Trust.SET_UP_ONLY && !factors.isActive(user.id());
    }

    @Override
    public RequestScope scope(String accessToken, Optional<String> accountId) {
        return desk.tokens()
                .find(accessToken)
                .map(session -> scope(session, accountId))
                .or(() -> keys.scope(accessToken, accountId))
                .orElseThrow(SessionTokens::ended);
    }

    @Override
    public ApiToken token(ClientCredentials credentials, SignInOrigin origin) {
        return keys.issue(credentials, origin);
    }

    /** The keys whose tokens are taken here, too. */
    public ApiKeys keys() {
        return keys;
    }

    @Override
    public Supplier<RequestScope> held(String accessToken, Optional<String> accountId) {
        return desk.tokens()
                .find(accessToken)
                .<Supplier<RequestScope>>map(session -> () -> scope(desk.tokens().requireById(session.id()), accountId))
                .orElse(() -> keys.scope(accessToken, accountId).orElseThrow(SessionTokens::ended));
    }

    private RequestScope scope(StoredSession session, Optional<String> accountId) {
        StoredUser user = desk.user(session);
        if (desk.policy().passwordChangeRequired(user)) {
            throw new PasswordChangeRequiredException("Choose a password of your own first.");
        }
        if (setUpOnly(session, user)) {
            throw new SecondFactorSetUpRequiredException("Set up two-factor sign-in first.");
        }
        accountId.filter(id -> !user.accounts().contains(id)).ifPresent(id -> {
            throw new NotFoundException("There is no such account, or it is not open to you.");
        });
        return new RequestScope(user.id(), user.name(), accountId, user.rights().granted(), user.reach(accountId),
                Optional.empty(), user.rights().partner());
    }

    @Override
    public void signOut(String accessToken) {
        sessions.remove(desk.tokens().require(accessToken).id());
    }

    @Override
    public List<SessionView> list(String accessToken) {
        StoredSession current = desk.tokens().require(accessToken);
        return sessions.ofUser(current.userId(), clock.instant())
                .stream()
                .map(session -> session.view(current.id()))
                .toList();
    }

    @Override
    public void end(String accessToken, String sessionId) {
        StoredSession current = desk.tokens().require(accessToken);
        StoredSession other = sessions.findById(sessionId)
                .filter(session -> session.userId().equals(current.userId()))
                .orElseThrow(() -> new NotFoundException("You have no such session, or it has ended already."));
        sessions.remove(other.id());
    }

    @Override
    public void endAll(String accessToken) {
        StoredUser user = desk.user(accessToken);
        sessions.removeOf(user.id());
        desk.audit().done(user, AuditActivity.SESSION_ENDED, "Signed out everywhere");
    }

    @Override
    public SignedIn changePassword(String accessToken, PasswordChange change, SignInOrigin origin) {
        StoredSession session = desk.tokens().require(accessToken);
        StoredUser user = desk.user(session);
        desk.requirePassword(user, "oldPassword", change.oldPassword());
        desk.passwords().choose(user, change.oldPassword(), change.newPassword());
        desk.audit().done(user, AuditActivity.PASSWORD_CHANGED, from(origin) + "; all sessions ended");
        return desk.tokens().open(user, origin, new Duties(false, setUpOnly(session, user)));
    }

    @Override
    public UserView me(RequestScope scope) {
        return users.find(scope.userId())
                .map(StoredUser::view)
                .orElseThrow(() -> new NotFoundException("There is no such user."));
    }

    @Override
    public void close() {
        desk.close();
    }
}
