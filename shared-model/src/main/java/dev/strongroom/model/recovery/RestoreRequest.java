package dev.strongroom.model.recovery;

import dev.strongroom.model.microsoft.ChosenUser;
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
 * @param targetTenantUser whose mailbox or drive, in the tenant that the entity lies in; the task's application
 *     writes to it, so it takes the permission to modify tasks, too
 * @param sharing of what a drive holds; empty for {@link Sharing#WITH}
 * @param label at most 50 characters, empty for none
 */
public record RestoreRequest(@NotBlank(message = "Choose what to restore.") String entityId,
        @Min(value = 1, message = "Choose a restore point.") int run, Selection selection, RestoreMethod method,
        Optional<String> targetEntityId, Optional<@Valid ConnectionTestRequest> targetMailbox,
        Optional<@Valid ChosenUser> targetTenantUser, Optional<Sharing> sharing,
        @Size(max = 50, message = "Choose a label of at most 50 characters.") String label) {
    /** Into a mailbox of a task, or into one that is signed in to. */
    public RestoreRequest(String entityId, int run, Selection selection, RestoreMethod method,
            Optional<String> targetEntityId, Optional<ConnectionTestRequest> targetMailbox, String label) {
        this(entityId, run, selection, method, targetEntityId, targetMailbox, Optional.empty(), Optional.empty(),
                label);
    }
}
