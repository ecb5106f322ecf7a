package dev.strongroom.model.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The code of a link that was sent by e-mail, with the password to set. Never logged; {@code toString} hides both. */
public record NewPassword(
        @NotBlank(message = "Give the code of the e-mail.") @Size(max = 200,
                message = "This is not a code of ours.") String code,
        @Size(min = 12, max = 1000,
                message = "Choose a password of at least 12 and at most 1000 characters.") String newPassword) {
    @Override
    public String toString() {
        return "NewPassword[***]";
    }
}
