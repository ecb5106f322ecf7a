package dev.strongroom.service.usecase;

import dev.strongroom.model.session.CodeProof;
import dev.strongroom.model.session.PasswordProof;
import dev.strongroom.model.session.RecoveryCodes;
import dev.strongroom.model.session.SecondFactorSetUp;
import dev.strongroom.model.session.SecondFactorView;

/**
 * Two-factor sign-in of the token's user. Every call throws {@link SignInRefusedException} when the token opens nothing,
 * {@link InvalidInputException} for a wrong password or code, and {@link TooManyAttemptsException} after several.
 */
public interface SecondFactors {
    SecondFactorView state(String accessToken);

    /** Makes a secret; nothing changes until a code of it was shown. {@link ConflictException} while one is in use. */
    SecondFactorSetUp begin(String accessToken, PasswordProof proof);

    /** Asks for codes of the new secret from now on, and gives recovery codes. */
    RecoveryCodes confirm(String accessToken, CodeProof proof);

    /** Gives other recovery codes; the old ones are good no more. */
    RecoveryCodes renewRecoveryCodes(String accessToken, PasswordProof proof);

    /** Asks for codes no more; {@link ConflictException} when an account of the user asks for them. */
    void remove(String accessToken, PasswordProof proof);
}
