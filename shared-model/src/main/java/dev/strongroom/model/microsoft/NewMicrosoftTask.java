package dev.strongroom.model.microsoft;

import dev.strongroom.model.task.Schedule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * {@code POST /api/v1/accounts/{account}/microsoft/tasks}: adds a task for mailboxes of a tenant.
 *
 * @param storageTargetId where the task's vault will lie; it can't be changed later
 * @param mailboxes at least one
 */
public record NewMicrosoftTask(
        @NotBlank(message = "Give the task a name.") @Size(max = 100,
                message = "Choose a name of at most 100 characters.") String name,
        @NotBlank(message = "Choose a storage target.") String storageTargetId, @Valid MicrosoftTenant tenant,
        MicrosoftCredential credential,
        @NotEmpty(message = "Choose at least one mailbox.") List<@Valid ChosenMailbox> mailboxes,
        @Valid Schedule schedule) {
    public NewMicrosoftTask {
        mailboxes = List.copyOf(mailboxes);
    }
}
