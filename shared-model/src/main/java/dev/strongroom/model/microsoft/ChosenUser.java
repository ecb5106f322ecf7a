package dev.strongroom.model.microsoft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Somebody of a tenant whose mailbox or drive is meant, as {@link TenantUser} names them.
 *
 * @param userId the id in the directory
 */
public record ChosenUser(
        @NotBlank(message = "Choose whose it is.") @Size(max = 320,
                message = "A user's id has at most 320 characters.") String userId,
        @Size(max = 320, message = "A name has at most 320 characters.") String name,
        @NotBlank(message = "Give the user's address.") @Size(max = 320,
                message = "An address has at most 320 characters.") String address) {}
