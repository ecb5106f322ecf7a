package dev.strongroom.model.session;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * Shows once more that it is the user who asks. Never logged; {@code toString} hides it.
 *
 * @param code of the authenticator app or a recovery code, where one is in use
 */
public record PasswordProof(
        @NotEmpty(message = "Give your password.") @Size(max = 1000,
                message = "A password has at most 1000 characters.") String password,
        Optional<@Size(max = 40, message = "A code has at most 40 characters.") String> code) {
    @Override
    public String toString() {
        return "PasswordProof[***]";
    }
}
