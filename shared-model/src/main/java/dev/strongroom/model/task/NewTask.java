package dev.strongroom.model.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * {@code POST /api/v1/accounts/{account}/tasks}: adds an IMAP task.
 *
 * @param storageTargetId where the task's vault will lie; it can't be changed later
 * @param mailboxes at least one
 */
public record NewTask(
        @NotBlank(message = "Give the task a name.") @Size(max = 100,
                message = "Choose a name of at most 100 characters.") String name,
        @NotBlank(message = "Choose a storage target.") String storageTargetId, @Valid ImapServer server,
        @NotEmpty(message = "Add at least one mailbox.") List<@Valid ImapLogin> mailboxes, @Valid Schedule schedule) {
    public NewTask {
        mailboxes = List.copyOf(mailboxes);
    }
}
