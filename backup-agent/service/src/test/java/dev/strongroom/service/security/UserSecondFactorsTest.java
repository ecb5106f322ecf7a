package dev.strongroom.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.security.SecuritySettings;
import dev.strongroom.model.security.SecuritySettings.TwoFactor;
import dev.strongroom.model.session.CodeProof;
import dev.strongroom.model.session.PasswordChange;
import dev.strongroom.model.session.PasswordProof;
import dev.strongroom.model.session.RecoveryCodes;
import dev.strongroom.model.session.SecondFactorSetUp;
import dev.strongroom.model.session.SecondFactorView;
import dev.strongroom.model.session.SessionRenewal;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.session.SignedIn;
import dev.strongroom.service.rest.fakes.MemoryAccountSecurity;
import dev.strongroom.service.rest.fakes.MemoryApiKeys;
import dev.strongroom.service.rest.fakes.MemoryAudit;
import dev.strongroom.service.rest.fakes.MemoryIpRules;
import dev.strongroom.service.rest.fakes.MemorySecondFactors;
import dev.strongroom.service.rest.fakes.MemorySessions;
import dev.strongroom.service.rest.fakes.MemoryUsers;
import dev.strongroom.service.rest.fakes.MovableClock;
import dev.strongroom.service.rest.fakes.OpenSeal;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.SecondFactorRequiredException;
import dev.strongroom.service.usecase.SecondFactorSetUpRequiredException;
import dev.strongroom.service.usecase.SecondFactors;
import dev.strongroom.service.usecase.SignInOrigin;
import dev.strongroom.service.usecase.SignInRefusedException;
import dev.strongroom.service.usecase.TooManyAttemptsException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two-factor sign-in")
class UserSecondFactorsTest {
    private static final String ADMIN = "admin@localhost";
    private static final SignInOrigin HERE = new SignInOrigin("127.0.0.1", "test");
    private static final String GOOD = "four words without sense";

    private final SecureRandom random = new SecureRandom();
    private final MovableClock clock = new MovableClock();
    private final MemorySessions table = new MemorySessions();
    private final MemoryUsers users = new MemoryUsers(table);
    private final MemorySecondFactors stored = new MemorySecondFactors();
    private final MemoryAccountSecurity security = new MemoryAccountSecurity();
    private final MemoryAudit audit = new MemoryAudit();
    private final UserSessions sessions = new UserSessions(
            new SignInParts(users, table, stored, new MemoryApiKeys(), new MemoryIpRules(), new OpenSeal(), security,
                    audit, clock, random));
    private final SecondFactors factors = sessions.secondFactors();
    private String token = "";

    @BeforeEach
    void signInFirst() {
        String oneTime =
                new Administrators(users, clock, random).addFirst(ADMIN, Set.of("blue")).orElseThrow().value();
        token = sessions.changePassword(sessions.signIn(new SignInRequest(ADMIN, oneTime), HERE).accessToken(),
                new PasswordChange(oneTime, GOOD), HERE).accessToken();
    }

    @AfterEach
    void close() {
        sessions.close();
    }

    @Test
    @DisplayName("asks for nothing until a code was shown")
    void asksForNothingUntilConfirmed() {
        SecondFactorSetUp setUp = factors.begin(token, proof());

        assertThat(setUp.uri()).startsWith("otpauth://totp/Strongroom:admin%40localhost?secret=")
                .contains(setUp.secret().replace(" ", ""));
        assertThat(factors.state(token).state()).isEqualTo(SecondFactorView.State.PENDING);
        assertThat(signIn(Optional.empty()).accessToken()).isNotEmpty();
    }

    @Test
    @DisplayName("needs the password to begin, and a code of the new secret to be switched on")
    void needsPasswordAndCode() {
        assertThatThrownBy(() -> factors.begin(token, new PasswordProof("wrong", Optional.empty())))
                .isInstanceOf(InvalidInputException.class);
        factors.begin(token, proof());

        assertThatThrownBy(() -> factors.confirm(token, new CodeProof("abcdef")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(factors.state(token).state()).isEqualTo(SecondFactorView.State.PENDING);
    }

    @Test
    void asksForACodeOnceItIsOn() {
        setUp();

        assertThatThrownBy(() -> signIn(Optional.empty())).isInstanceOf(SecondFactorRequiredException.class);
        assertThatThrownBy(() -> signIn(Optional.of("abcdef"))).isInstanceOf(SignInRefusedException.class);
        clock.move(Duration.ofMinutes(1));
        assertThat(signIn(Optional.of(code())).accessToken()).isNotEmpty();
    }

    @Test
    @DisplayName("does not tell somebody without the password that there is a second factor")
    void doesNotTellWithoutThePassword() {
        setUp();

        assertThatThrownBy(() -> sessions.signIn(new SignInRequest(ADMIN, "wrong"), HERE))
                .isInstanceOf(SignInRefusedException.class);
    }

    @Test
    @DisplayName("takes no code twice, not even the one that switched it on")
    void takesNoCodeTwice() {
        setUp();
        assertThatThrownBy(() -> signIn(Optional.of(code()))).isInstanceOf(SignInRefusedException.class);
        clock.move(Duration.ofMinutes(1));
        String code = code();
        signIn(Optional.of(code));

        assertThatThrownBy(() -> signIn(Optional.of(code))).isInstanceOf(SignInRefusedException.class);
    }

    @Test
    @DisplayName("takes each recovery code once, however it is typed, and tells the audit")
    void takesRecoveryCodesOnce() {
        RecoveryCodes codes = setUp();
        assertThat(codes.codes()).hasSize(10).doesNotHaveDuplicates();
        String typed = codes.codes().getFirst().toUpperCase(java.util.Locale.ROOT).replace('-', ' ');

        signIn(Optional.of(typed));

        assertThatThrownBy(() -> signIn(Optional.of(typed))).isInstanceOf(SignInRefusedException.class);
        assertThat(factors.state(token).recoveryCodes()).isEqualTo(9);
        assertThat(audit.entries()).anyMatch(entry -> entry.activity() == AuditActivity.SECOND_FACTOR_CHANGED
                && entry.description().startsWith("A recovery code was used."));
    }

    @Test
    @DisplayName("gives new recovery codes, with which the old ones end")
    void renewsRecoveryCodes() {
        RecoveryCodes old = setUp();
        clock.move(Duration.ofMinutes(1));

        RecoveryCodes fresh = factors.renewRecoveryCodes(token, new PasswordProof(GOOD, Optional.of(code())));

        assertThatThrownBy(() -> signIn(Optional.of(old.codes().getFirst())))
                .isInstanceOf(SignInRefusedException.class);
        assertThat(signIn(Optional.of(fresh.codes().getLast())).accessToken()).isNotEmpty();
    }

    @Test
    @DisplayName("slows down whoever guesses codes")
    void slowsDownWhoGuesses() {
        setUp();

        assertThatThrownBy(() -> {
            for (int i = 0; i < 20; i++) {
                try {
                    signIn(Optional.of("abcdef"));
                } catch (SignInRefusedException wrong) {
                    assertThat(wrong).hasMessageContaining("code");
                }
            }
        }).isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    @DisplayName("is removed with password and code, unless an account asks for it")
    void isRemoved() {
        setUp();
        clock.move(Duration.ofMinutes(1));
        security.change("blue", "0", new SecuritySettings(0, TwoFactor.REQUIRED));
        assertThatThrownBy(() -> factors.remove(token, new PasswordProof(GOOD, Optional.of(code()))))
                .isInstanceOf(ConflictException.class);
        security.change("blue", "1", SecuritySettings.DEFAULT);
        assertThatThrownBy(() -> factors.remove(token, proof())).isInstanceOf(InvalidInputException.class);

        factors.remove(token, new PasswordProof(GOOD, Optional.of(code())));

        assertThat(signIn(Optional.empty()).accessToken()).isNotEmpty();
    }

    @Test
    @DisplayName("that an account asks for has a grace until the next sign-in, which opens nothing but the set-up")
    void isAskedForAtTheNextSignIn() {
        security.change("blue", "0", new SecuritySettings(0, TwoFactor.REQUIRED));
        assertThat(sessions.scope(token, Optional.of("blue")).account()).isEqualTo("blue");

        SignedIn next = signIn(Optional.empty());

        assertThat(next.secondFactorRequired()).isTrue();
        assertThatThrownBy(() -> sessions.scope(next.accessToken(), Optional.empty()))
                .isInstanceOf(SecondFactorSetUpRequiredException.class);
        SignedIn renewed = sessions.renew(new SessionRenewal(next.refreshToken()), HERE);
        assertThat(renewed.secondFactorRequired()).isTrue();

        token = renewed.accessToken();
        setUp();

        assertThat(sessions.scope(token, Optional.of("blue")).account()).isEqualTo("blue");
        assertThat(sessions.renew(new SessionRenewal(renewed.refreshToken()), HERE).secondFactorRequired()).isFalse();
    }

    private RecoveryCodes setUp() {
        factors.begin(token, proof());
        return factors.confirm(token, new CodeProof(code()));
    }

    private String code() {
        byte[] secret = stored.find(users.findByEmail(ADMIN).orElseThrow().id()).orElseThrow().sealed();
        return new Totp(secret).code(clock.instant().getEpochSecond() / 30);
    }

    private static PasswordProof proof() {
        return new PasswordProof(GOOD, Optional.empty());
    }

    private SignedIn signIn(Optional<String> code) {
        return sessions.signIn(new SignInRequest(ADMIN, GOOD, code), HERE);
    }
}
