package dev.strongroom.model.session;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/** {@code PUT /api/v1/me/email}. Never logged; {@code toString} hides the password. */
public record EmailChange(
        @NotBlank(message = "Give an e-mail address.") @Email(message = "This is no e-mail address.") @Size(max = 320,
                message = "An e-mail address has at most 320 characters.") String email,
        @NotEmpty(message = "Give your password.") @Size(max = 1000,
                message = "A password has at most 1000 characters.") String password) {
    @Override
    public String toString() {
        return "EmailChange[email=" + email + ", password=***]";
    }
}
