package dev.strongroom.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.strongroom.model.account.UserRole;
import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.security.SecuritySettings;
import dev.strongroom.model.session.PasswordChange;
import dev.strongroom.model.session.SessionRenewal;
import dev.strongroom.model.session.SessionView;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.session.SignedIn;
import dev.strongroom.service.audit.AuditEntry;
import dev.strongroom.service.rest.fakes.MemoryAccountSecurity;
import dev.strongroom.service.rest.fakes.MemoryApiKeys;
import dev.strongroom.service.rest.fakes.MemoryAudit;
import dev.strongroom.service.rest.fakes.MemoryIpRules;
import dev.strongroom.service.rest.fakes.MemorySecondFactors;
import dev.strongroom.service.rest.fakes.MemorySessions;
import dev.strongroom.service.rest.fakes.MemoryUsers;
import dev.strongroom.service.rest.fakes.MovableClock;
import dev.strongroom.service.rest.fakes.OpenSeal;
import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.scope.Reach;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PasswordChangeRequiredException;
import dev.strongroom.service.usecase.SignInOrigin;
import dev.strongroom.service.usecase.SignInRefusedException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sessions of users")
class UserSessionsTest {
    private static final String ADMIN = "admin@localhost";
    private static final SignInOrigin HERE = new SignInOrigin("127.0.0.1", "test");
    private static final String GOOD = "four words without sense";

    private final SecureRandom random = new SecureRandom();
    private final MovableClock clock = new MovableClock();
    private final MemorySessions table = new MemorySessions();
    private final MemoryUsers users = new MemoryUsers(table);
    private final Administrators administrators = new Administrators(users, clock, random);
    private final MemoryAccountSecurity security = new MemoryAccountSecurity();
    private final MemoryAudit audit = new MemoryAudit();
    private final UserSessions sessions = new UserSessions(
            new SignInParts(users, table, new MemorySecondFactors(), new MemoryApiKeys(), new MemoryIpRules(),
                    new OpenSeal(), security, audit, clock, random));
    private String oneTime = "";

    @BeforeEach
    void addAdministrator() {
        oneTime = administrators.addFirst(ADMIN, Set.of("blue")).orElseThrow().value();
    }

    @AfterEach
    void close() {
        sessions.close();
    }

    @Test
    void theFirstAdministratorIsAddedOnce() {
        assertThat(administrators.addFirst("other@localhost", Set.of())).isEmpty();
        StoredUser admin = users.findByEmail(ADMIN).orElseThrow();
        assertThat(admin.rights().role()).isEqualTo(UserRole.ADMINISTRATOR);
        assertThat(admin.rights().granted()).isEqualTo(Grants.ALL);
        assertThat(admin.primaryOf()).containsExactly("blue");
    }

    @Test
    void aOneTimePasswordIsWrittenNowhere() {
        OneTimePassword password = administrators.reset(ADMIN);

        assertThat(password.value()).matches("[a-z2-9]{6}(-[a-z2-9]{6}){3}");
        assertThat(password.toString()).doesNotContain(password.value());
        assertThat(users.findByEmail(ADMIN).orElseThrow().password().hash()).doesNotContain(password.value());
    }

    @Test
    void aOneTimePasswordOpensNothingButItsChange() {
        SignedIn signedIn = signIn(oneTime);

        assertThat(signedIn.passwordChangeRequired()).isTrue();
        assertThatThrownBy(() -> sessions.scope(signedIn.accessToken(), Optional.empty()))
                .isInstanceOf(PasswordChangeRequiredException.class);
    }

    @Test
    void aNewPasswordReplacesTheOldOneAndEverySession() {
        SignedIn first = signIn(oneTime);
        SignedIn second = signIn(oneTime);

        SignedIn changed = sessions.changePassword(first.accessToken(), new PasswordChange(oneTime, GOOD), HERE);

        assertThat(sessions.scope(changed.accessToken(), Optional.of("blue")).account()).isEqualTo("blue");
        assertThatThrownBy(() -> sessions.scope(second.accessToken(), Optional.empty()))
                .isInstanceOf(SignInRefusedException.class);
        assertThatThrownBy(() -> signIn(oneTime)).isInstanceOf(SignInRefusedException.class);
        assertThat(signIn(GOOD).passwordChangeRequired()).isFalse();
    }

    @Test
    void aResetLetsTheUserInAgainAndEndsTheirSessions() {
        String token = changed();

        String again = administrators.reset(ADMIN).value();

        assertThatThrownBy(() -> sessions.scope(token, Optional.empty())).isInstanceOf(SignInRefusedException.class);
        assertThat(signIn(again).passwordChangeRequired()).isTrue();
        assertThatThrownBy(() -> administrators.reset("nobody@localhost")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aScopeSaysWhoAsksAndWhatTheyMayDo() {
        RequestScope scope = sessions.scope(changed(), Optional.of("blue"));

        assertThat(scope.userId()).isEqualTo(users.findByEmail(ADMIN).orElseThrow().id());
        assertThat(scope.grants()).isEqualTo(Grants.ALL);
        assertThat(scope.reach()).isEqualTo(new Reach.Everything());
        assertThat(sessions.me(scope).email()).isEqualTo(ADMIN);
        assertThatThrownBy(() -> sessions.me(RequestScope.system("blue"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("don't tell another account from one that does not exist")
    void anotherAccountDoesNotExist() {
        String token = changed();

        assertThatThrownBy(() -> sessions.scope(token, Optional.of("red"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anAccessTokenLastsTenMinutes() {
        String token = changed();
        clock.move(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(sessions.scope(token, Optional.empty()).userName()).isEqualTo("Administrator");

        clock.move(Duration.ofSeconds(1));

        assertThatThrownBy(() -> sessions.scope(token, Optional.empty())).isInstanceOf(SignInRefusedException.class);
        assertThatThrownBy(() -> sessions.signOut(token)).isInstanceOf(SignInRefusedException.class);
    }

    @Test
    @DisplayName("last twelve hours after they were renewed last, and seven days in all")
    void lastTwelveHoursUnlessRenewed() {
        SignedIn now = signIn(oneTime);
        for (int i = 0; i < 15; i++) {
            clock.move(Duration.ofHours(11));
            now = renewed(now);
        }
        SignedIn last = now;
        clock.move(Duration.ofHours(3));

        assertThatThrownBy(() -> renewed(last)).isInstanceOf(SignInRefusedException.class);
        SignedIn idle = signIn(oneTime);
        clock.move(Duration.ofHours(12));
        assertThatThrownBy(() -> renewed(idle)).isInstanceOf(SignInRefusedException.class);
    }

    @Test
    @DisplayName("end with all their tokens when a refresh token comes a second time")
    void endWhenARefreshTokenIsReused() {
        SignedIn stolen = signIn(oneTime);
        SignedIn other = signIn(oneTime);
        SignedIn renewed = renewed(stolen);

        assertThatThrownBy(() -> renewed(stolen)).isInstanceOf(SignInRefusedException.class);

        assertThatThrownBy(() -> renewed(renewed)).isInstanceOf(SignInRefusedException.class);
        assertThatThrownBy(() -> sessions.list(renewed.accessToken())).isInstanceOf(SignInRefusedException.class);
        assertThat(sessions.list(other.accessToken())).hasSize(1);
    }

    @Test
    @DisplayName("are listed for their user, who ends one or all of them")
    void areListedAndEnded() {
        SignedIn first = signIn(oneTime);
        SignedIn second = signIn(oneTime);
        List<SessionView> listed = sessions.list(second.accessToken());
        assertThat(listed).extracting(SessionView::current).containsExactlyInAnyOrder(true, false);
        assertThat(listed).extracting(SessionView::client).containsOnly("test");

        sessions.end(second.accessToken(),
                listed.stream().filter(session -> !session.current()).findFirst().orElseThrow().id());
        assertThatThrownBy(() -> sessions.list(first.accessToken())).isInstanceOf(SignInRefusedException.class);
        assertThatThrownBy(() -> sessions.end(second.accessToken(), "no-such-session"))
                .isInstanceOf(NotFoundException.class);

        SignedIn third = signIn(oneTime);
        sessions.endAll(third.accessToken());
        assertThatThrownBy(() -> sessions.list(second.accessToken())).isInstanceOf(SignInRefusedException.class);
        assertThatThrownBy(() -> renewed(third)).isInstanceOf(SignInRefusedException.class);
    }

    @Test
    @DisplayName("hold what goes on, beyond their access token and until they end")
    void holdWhatGoesOn() {
        String token = changed();
        Supplier<RequestScope> held = sessions.held(token, Optional.of("blue"));
        clock.move(Duration.ofHours(1));
        assertThat(held.get().account()).isEqualTo("blue");

        sessions.endAll(signIn(GOOD).accessToken());

        assertThatThrownBy(held::get).isInstanceOf(SignInRefusedException.class);
    }

    @Test
    @DisplayName("none of the last five passwords is taken again")
    void noOldPasswordIsTakenAgain() {
        String last = GOOD;
        String token = changed();
        for (int i = 1; i <= 4; i++) {
            token = change(token, last, "another good password " + i).accessToken();
            last = "another good password " + i;
        }
        String present = last;
        String open = token;

        assertThatThrownBy(() -> change(open, present, GOOD))
                .isInstanceOfSatisfying(InvalidInputException.class,
                        e -> assertThat(e.field()).isEqualTo("newPassword"));
        String next = change(open, present, "another good password 5").accessToken();
        assertThat(change(next, "another good password 5", GOOD).passwordChangeRequired()).isFalse();
    }

    @Test
    @DisplayName("open nothing but the change of a password that is older than an account allows")
    void anOldPasswordHasToBeChanged() {
        SignedIn signedIn = sessions.changePassword(signIn(oneTime).accessToken(),
                new PasswordChange(oneTime, GOOD), HERE);
        clock.move(Duration.ofDays(30));
        assertThat(signIn(GOOD).passwordChangeRequired()).isFalse();

        security.change("blue", "0", new SecuritySettings(30, SecuritySettings.TwoFactor.OPTIONAL));

        SignedIn late = signIn(GOOD);
        assertThat(late.passwordChangeRequired()).isTrue();
        assertThatThrownBy(() -> sessions.scope(late.accessToken(), Optional.empty()))
                .isInstanceOf(PasswordChangeRequiredException.class);
        assertThat(change(late.accessToken(), GOOD, "another good password").passwordChangeRequired()).isFalse();
        assertThat(signedIn.passwordChangeRequired()).isFalse();
    }

    @Test
    @DisplayName("tell the audit who came, who failed, and that a token came twice")
    void tellTheAudit() {
        SignedIn signedIn = signIn(oneTime);
        assertThatThrownBy(() -> signIn("wrong")).isInstanceOf(SignInRefusedException.class);
        renewed(signedIn);
        assertThatThrownBy(() -> renewed(signedIn)).isInstanceOf(SignInRefusedException.class);

        assertThat(audit.entries()).extracting(AuditEntry::activity, AuditEntry::status)
                .containsExactly(
                        tuple(AuditActivity.SIGN_IN, AuditEntry.Status.COMPLETED),
                        tuple(AuditActivity.SIGN_IN, AuditEntry.Status.FAILED),
                        tuple(AuditActivity.SESSION_ENDED, AuditEntry.Status.FAILED));
        assertThat(audit.entries()).extracting(AuditEntry::accountId).containsOnly(Optional.of("blue"));
    }

    private SignedIn change(String token, String before, String after) {
        return sessions.changePassword(token, new PasswordChange(before, after), HERE);
    }

    private SignedIn renewed(SignedIn session) {
        return sessions.renew(new SessionRenewal(session.refreshToken()), HERE);
    }

    @Test
    void expiredSessionsAreForgottenWithTheNextSignIn() {
        changed();
        clock.move(Duration.ofHours(13));

        signIn(GOOD);

        assertThat(table.size()).isEqualTo(1);
    }

    @Test
    void signingOutEndsTheSession() {
        String token = changed();

        sessions.signOut(token);

        assertThatThrownBy(() -> sessions.scope(token, Optional.empty())).isInstanceOf(SignInRefusedException.class);
    }

    @Test
    @DisplayName("are kept by a hash that opens nothing")
    void areKeptByAHash() {
        String token = changed();
        String kept = new AccessToken(token).hash();

        assertThat(token).hasSize(43);
        assertThat(table.find(kept, clock.instant())).isPresent();
        assertThat(table.find(token, clock.instant())).isEmpty();
        assertThatThrownBy(() -> sessions.scope(kept, Optional.empty())).isInstanceOf(SignInRefusedException.class);
        assertThat(new AccessToken(token).toString()).doesNotContain(token);
    }

    @Test
    void anUnknownUserIsRefusedLikeAWrongPassword() {
        assertThatThrownBy(() -> sessions.signIn(new SignInRequest("nobody@localhost", "x"), HERE))
                .isInstanceOf(SignInRefusedException.class)
                .hasMessage(refusalOfWrongPassword());
    }

    @Test
    @DisplayName("take about as long to refuse an unknown user as a wrong password")
    void anUnknownUserTakesAsLong() {
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            known = Math.min(known, nanosToRefuse(ADMIN, i));
            unknown = Math.min(unknown, nanosToRefuse("nobody@localhost", i));
        }

        assertThat((double) unknown / known).isBetween(0.2, 5.0);
    }

    @Test
    void aWrongOldPasswordChangesNothing() {
        String token = changed();

        assertThatThrownBy(
                () -> sessions.changePassword(token, new PasswordChange("wrong", "another good password"), HERE))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.field()).isEqualTo("oldPassword"));
        assertThat(signIn(GOOD).passwordChangeRequired()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "elevenchars", "passwordpassword", "Password1234", "aaaaaaaaaaaaaaaa", "abababababababab",
                "my admin@localhost"})
    void aWeakPasswordIsRefused(String weak) {
        String token = signIn(oneTime).accessToken();

        assertThatThrownBy(() -> sessions.changePassword(token, new PasswordChange(oneTime, weak), HERE))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.field()).isEqualTo("newPassword"));
    }

    @Test
    void theOldPasswordIsNoNewOne() {
        String token = signIn(oneTime).accessToken();

        assertThatThrownBy(() -> sessions.changePassword(token, new PasswordChange(oneTime, oneTime), HERE))
                .isInstanceOf(InvalidInputException.class);
    }

    private String changed() {
        return sessions.changePassword(signIn(oneTime).accessToken(), new PasswordChange(oneTime, GOOD), HERE)
                .accessToken();
    }

    private SignedIn signIn(String password) {
        return sessions.signIn(new SignInRequest(ADMIN, password), HERE);
    }

    private String refusalOfWrongPassword() {
        try {
            signIn("wrong");
            throw new AssertionError("A wrong password was taken.");
        } catch (SignInRefusedException e) {
            return java.util.Objects.requireNonNull(e.getMessage());
        }
    }

    private long nanosToRefuse(String email, int client) {
        long begin = System.nanoTime();
        assertThatThrownBy(
                () -> sessions.signIn(new SignInRequest(email, "wrong"), new SignInOrigin("192.0.2." + client, "")))
                .isInstanceOf(SignInRefusedException.class);
        return System.nanoTime() - begin;
    }
}
