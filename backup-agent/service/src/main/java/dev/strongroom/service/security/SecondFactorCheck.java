package dev.strongroom.service.security;

import dev.strongroom.service.secrets.Seal;
import dev.strongroom.service.secrets.SecretUnreadableException;
import dev.strongroom.service.usecase.UnavailableException;
import java.time.InstantSource;
import java.util.OptionalLong;

/** Looks at codes of authenticator apps and at recovery codes. */
final class SecondFactorCheck {
    /** What a code was. */
    enum Verdict {
        APP_CODE, RECOVERY_CODE, WRONG
    }

    private final SecondFactorTable table;
    private final Seal seal;
    private final InstantSource clock;

    SecondFactorCheck(SecondFactorTable table, Seal seal, InstantSource clock) {
        this.table = table;
        this.seal = seal;
        this.clock = clock;
    }

    /** Whether signing in asks the user for a code. */
    boolean isActive(String userId) {
        return table.find(userId).filter(factor -> factor.state() == StoredSecondFactor.State.ACTIVE).isPresent();
    }

    /** Takes a code, which is then good no more. */
    Verdict take(String userId, String code) {
        return table.find(userId).map(factor -> takeApp(userId, factor, code)).orElse(Verdict.WRONG);
    }

    private Verdict takeApp(String userId, StoredSecondFactor factor, String code) {
        OptionalLong step = open(userId, factor).step(code.replaceAll("\\s", ""), clock.instant());
        if (step.isPresent()) {
            return table.take(userId, step.getAsLong()) ? Verdict.APP_CODE : Verdict.WRONG;
        }
        return table.takeRecovery(userId, new RecoveryCode(code).hash(userId)) ? Verdict.RECOVERY_CODE : Verdict.WRONG;
    }

    private Totp open(String userId, StoredSecondFactor factor) {
        try {
            return new Totp(seal.open(place(userId), factor.sealed()));
        } catch (SecretUnreadableException e) {
            throw new UnavailableException("second-factor-unreadable",
                    "Your second factor can't be read on this machine any more. Ask whoever runs the agent to reset it.",
                    e);
        }
    }

    byte[] seal(String userId, Totp secret) {
        return seal.seal(place(userId), secret.bytes());
    }

    private static String place(String userId) {
        return "second factor\0" + userId;
    }
}
