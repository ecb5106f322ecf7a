package dev.strongroom.model.microsoft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** {@code POST /api/v1/accounts/{account}/tasks/{task}/microsoft/mailboxes}: these are to be backed up too. */
public record ChosenMailboxes(
        @NotEmpty(message = "Choose at least one mailbox.") List<@Valid ChosenMailbox> mailboxes) {
    public ChosenMailboxes {
        mailboxes = List.copyOf(mailboxes);
    }
}
