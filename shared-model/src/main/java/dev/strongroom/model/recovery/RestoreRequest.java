package dev.strongroom.model.recovery;

import dev.strongroom.model.task.ConnectionTestRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * {@code POST /api/v1/accounts/{account}/restores}.
 *
 * @param run the restore point
 * @param targetEntityId another entity of the account; empty with an empty {@code targetMailbox} for the original one
 * @param targetMailbox a mailbox that no task knows, signed in to for this restore only
 * @param label at most 50 characters, empty for none
 */
public record RestoreRequest(@NotBlank(message = "Choose what to restore.") String entityId,
        @Min(value = 1, message = "Choose a restore point.") int run, Selection selection, RestoreMethod method,
        Optional<String> targetEntityId, Optional<@Valid ConnectionTestRequest> targetMailbox,
        @Size(max = 50, message = "Choose a label of at most 50 characters.") String label) {}
