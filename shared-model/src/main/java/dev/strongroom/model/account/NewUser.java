package dev.strongroom.model.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody to invite to an account. */
public record NewUser(
        @NotBlank(message = "Give an e-mail address.") @Email(message = "This is no e-mail address.") @Size(max = 320,
                message = "An e-mail address has at most 320 characters.") String email,
        @NotBlank(message = "Give a name.") @Size(max = 200,
                message = "A name has at most 200 characters.") String name,
        @NotNull(message = "Say what the user may do.") @Valid UserRights rights) {}
