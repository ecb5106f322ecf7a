package dev.strongroom.model.session;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/** {@code PUT /api/v1/me/password}. Never logged; {@code toString} hides both passwords. */
public record PasswordChange(
        @NotEmpty(message = "Give the password that you have now.") @Size(max = 1000,
                message = "A password has at most 1000 characters.") String oldPassword,
        @Size(min = 12, max = 1000,
                message = "Choose a password of at least 12 and at most 1000 characters.") String newPassword) {
    @Override
    public String toString() {
        return "PasswordChange[***]";
    }
}
