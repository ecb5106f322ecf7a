package dev.strongroom.model.task;

import dev.strongroom.model.microsoft.MicrosoftTenant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * What of a task can be changed. {@code GET} and {@code PUT /api/v1/accounts/{account}/tasks/{task}/settings} with ETag
 * and If-Match. Either a server or a tenant is there, as the task's service has it; which of them can't be changed.
 *
 * @param drives of a task for OneDrives; empty for any other
 */
public record TaskSettings(
        @NotBlank(message = "Give the task a name.") @Size(max = 100,
                message = "Choose a name of at most 100 characters.") String name,
        Optional<@Valid ImapServer> server, Optional<@Valid MicrosoftTenant> tenant,
        Optional<@Valid DriveSettings> drives, @Valid Schedule schedule) {
    /** Of a task for mailboxes of an IMAP server. */
    public TaskSettings(String name, ImapServer server, Schedule schedule) {
        this(name, Optional.of(server), Optional.empty(), Optional.empty(), schedule);
    }

    /** Of a task for mailboxes of a tenant. */
    public TaskSettings(String name, MicrosoftTenant tenant, Schedule schedule) {
        this(name, tenant, Optional.empty(), schedule);
    }

    /** Of a task for mailboxes or for drives of a tenant. */
    public TaskSettings(String name, MicrosoftTenant tenant, Optional<DriveSettings> drives, Schedule schedule) {
        this(name, Optional.empty(), Optional.of(tenant), drives, schedule);
    }
}
