package dev.strongroom.model.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a user is to become.
 *
 * @param standing only primary users make primary users, or secondary ones of them
 */
public record UserChange(
        @NotBlank(message = "Give a name.") @Size(max = 200,
                message = "A name has at most 200 characters.") String name,
        @NotNull(message = "Say what the user may do.") @Valid UserRights rights,
        @NotNull(message = "Choose PRIMARY or SECONDARY.") UserStanding standing) {}
