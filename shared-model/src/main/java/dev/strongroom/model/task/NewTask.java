package dev.strongroom.model.task;

import java.util.List;

/**
 * {@code POST /api/v1/accounts/{account}/tasks}: adds an IMAP task.
 *
 * @param storageTargetId where the task's vault will lie; it can't be changed later
 * @param mailboxes at least one
 */
public record NewTask(String name, String storageTargetId, ImapServer server, List<ImapLogin> mailboxes,
        Schedule schedule) {
    public NewTask {
        mailboxes = List.copyOf(mailboxes);
    }
}
