package dev.strongroom.model.session;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** {@code POST /api/v1/sign-ups}. Never logged; {@code toString} hides the password. */
public record SignUp(
        @NotBlank(message = "Give your first name.") @Size(max = 100,
                message = "A name has at most 100 characters.") String firstName,
        @NotBlank(message = "Give your last name.") @Size(max = 100,
                message = "A name has at most 100 characters.") String lastName,
        @NotBlank(message = "Give the name of your organization.") @Size(max = 100,
                message = "A name has at most 100 characters.") String account,
        @NotBlank(message = "Give an e-mail address.") @Email(message = "This is no e-mail address.") @Size(max = 320,
                message = "An e-mail address has at most 320 characters.") String email,
        @Size(min = 12, max = 1000,
                message = "Choose a password of at least 12 and at most 1000 characters.") String password) {
    @Override
    public String toString() {
        return "SignUp[email=" + email + "]";
    }
}
