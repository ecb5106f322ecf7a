package dev.strongroom.model.session;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody's e-mail address. */
public record EmailAddress(
        @NotBlank(message = "Give an e-mail address.") @Email(message = "This is no e-mail address.") @Size(max = 320,
                message = "An e-mail address has at most 320 characters.") String email) {}
