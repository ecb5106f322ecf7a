package dev.strongroom.service.security;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.session.CodeProof;
import dev.strongroom.model.session.PasswordProof;
import dev.strongroom.model.session.RecoveryCodes;
import dev.strongroom.model.session.SecondFactorSetUp;
import dev.strongroom.model.session.SecondFactorView;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.SecondFactors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

/** Two-factor sign-in of users. Thread-safe. */
public final class UserSecondFactors implements SecondFactors {
    private static final String ISSUER = "Strongroom";

    private final SecondFactorTable table;
    private final SecondFactorCheck check;
    private final SignInDesk desk;
    private final SecureRandom random;

    UserSecondFactors(SecondFactorTable table, SecondFactorCheck check, SignInDesk desk, SecureRandom random) {
        this.table = table;
        this.check = check;
        this.desk = desk;
        this.random = random;
    }

    @Override
    public SecondFactorView state(String accessToken) {
        StoredUser user = desk.user(accessToken);
        SecondFactorView.State state = table.find(user.id()).map(factor -> switch (factor.state()) {
            case PENDING -> SecondFactorView.State.PENDING;
            case ACTIVE -> SecondFactorView.State.ON;
        }).orElse(SecondFactorView.State.OFF);
        return new SecondFactorView(state, table.recoveryCodes(user.id()));
    }

    @Override
    public SecondFactorSetUp begin(String accessToken, PasswordProof proof) {
        StoredUser user = desk.user(accessToken);
        desk.requirePassword(user, "password", proof.password());
        if (check.isActive(user.id())) {
            throw new ConflictException("You sign in with a second factor already. Remove it first.");
        }
        Totp secret = Totp.random(random);
        table.begin(user.id(), check.seal(user.id(), secret));
        String text = Base32.encode(secret.bytes());
        return new SecondFactorSetUp(text.replaceAll("(.{4})(?=.)", "$1 "), uri(user, text));
    }

    /** As authenticator apps read it from QR codes. */
    private static String uri(StoredUser user, String secret) {
        return "otpauth://totp/" + ISSUER + ":" + encoded(user.email()) + "?secret=" + secret + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=6&period=30";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public RecoveryCodes confirm(String accessToken, CodeProof proof) {
        StoredUser user = desk.user(accessToken);
        if (check.isActive(user.id())) {
            throw new ConflictException("You sign in with a second factor already.");
        }
        desk.attempt(user, () -> check.take(user.id(), proof.code()) == SecondFactorCheck.Verdict.APP_CODE,
                UserSecondFactors::wrongCode);
        List<RecoveryCode> codes = RecoveryCode.random(random);
        table.activate(user.id(), hashes(user, codes));
        desk.audit().done(user, AuditActivity.SECOND_FACTOR_CHANGED, "Two-factor sign-in was set up");
        return told(codes);
    }

    @Override
    public RecoveryCodes renewRecoveryCodes(String accessToken, PasswordProof proof) {
        StoredUser user = desk.user(accessToken);
        requireBoth(user, proof);
        List<RecoveryCode> codes = RecoveryCode.random(random);
        table.replaceRecovery(user.id(), hashes(user, codes));
        desk.audit().done(user, AuditActivity.SECOND_FACTOR_CHANGED, "New recovery codes");
        return told(codes);
    }

    @Override
    public void remove(String accessToken, PasswordProof proof) {
        StoredUser user = desk.user(accessToken);
        if (desk.policy().secondFactorRequired(user)) {
            throw new ConflictException("An account of yours asks everybody for a second factor.");
        }
        requireBoth(user, proof);
        table.remove(user.id());
        desk.audit().done(user, AuditActivity.SECOND_FACTOR_CHANGED, "Two-factor sign-in was removed");
    }

    private void requireBoth(StoredUser user, PasswordProof proof) {
        desk.requirePassword(user, "password", proof.password());
        if (!check.isActive(user.id())) {
            throw new ConflictException("You sign in without a second factor.");
        }
        String code = proof.code().orElseThrow(UserSecondFactors::wrongCode);
        desk.attempt(user, () -> check.take(user.id(), code) != SecondFactorCheck.Verdict.WRONG,
                UserSecondFactors::wrongCode);
    }

    private static InvalidInputException wrongCode() {
        return new InvalidInputException("code",
                "This code is not right, or it was used already. Wait for the next one.");
    }

    private static List<String> hashes(StoredUser user, List<RecoveryCode> codes) {
        return codes.stream().map(code -> code.hash(user.id())).toList();
    }

    private static RecoveryCodes told(List<RecoveryCode> codes) {
        return new RecoveryCodes(codes.stream().map(RecoveryCode::value).toList());
    }
}
