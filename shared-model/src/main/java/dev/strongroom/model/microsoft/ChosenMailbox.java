package dev.strongroom.model.microsoft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A mailbox of a tenant that is to be backed up, as {@link TenantMailbox} names it.
 *
 * @param userId the id in the directory
 */
public record ChosenMailbox(
        @NotBlank(message = "Choose whose mailbox it is.") @Size(max = 320,
                message = "A user's id has at most 320 characters.") String userId,
        @Size(max = 320, message = "A name has at most 320 characters.") String name,
        @NotBlank(message = "Give the mailbox's address.") @Size(max = 320,
                message = "An address has at most 320 characters.") String address) {}
