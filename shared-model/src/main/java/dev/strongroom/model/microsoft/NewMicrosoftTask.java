package dev.strongroom.model.microsoft;

import dev.strongroom.model.task.DriveSettings;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.ServiceKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /api/v1/accounts/{account}/microsoft/tasks}: adds a task for mailboxes or for drives of a tenant.
 *
 * @param service {@code MICROSOFT365} for mailboxes, {@code ONEDRIVE} for drives
 * @param storageTargetId where the task's vault will lie; it can't be changed later
 * @param users whose, at least one
 * @param drives for drives alone; empty for no older versions
 */
public record NewMicrosoftTask(
        @NotBlank(message = "Give the task a name.") @Size(max = 100,
                message = "Choose a name of at most 100 characters.") String name,
        ServiceKind service, @NotBlank(message = "Choose a storage target.") String storageTargetId,
        @Valid MicrosoftTenant tenant,
        MicrosoftCredential credential,
        @NotEmpty(message = "Choose at least one.") List<@Valid ChosenUser> users,
        Optional<@Valid DriveSettings> drives,
        @Valid Schedule schedule) {
    public NewMicrosoftTask {
        users = List.copyOf(users);
    }
}
