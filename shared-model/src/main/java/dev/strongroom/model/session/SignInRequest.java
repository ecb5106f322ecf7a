package dev.strongroom.model.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * {@code POST /api/v1/sessions}. Never logged; {@code toString} hides the password.
 *
 * @param code of the authenticator app or a recovery code; needed once 401 answers {@code second-factor-required}
 */
public record SignInRequest(
        @NotBlank(message = "Give your e-mail address.") @Size(max = 320,
                message = "An e-mail address has at most 320 characters.") String email,
        @NotEmpty(message = "Give your password.") @Size(max = 1000,
                message = "A password has at most 1000 characters.") String password,
        Optional<@Size(max = 40, message = "A code has at most 40 characters.") String> code) {
    /** With the password alone. */
    public SignInRequest(String email, String password) {
        this(email, password, Optional.empty());
    }

    @Override
    public String toString() {
        return "SignInRequest[email=" + email + ", password=***]";
    }
}
