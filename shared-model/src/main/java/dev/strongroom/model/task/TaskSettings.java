package dev.strongroom.model.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What of a task can be changed. {@code GET} and {@code PUT /api/v1/accounts/{account}/tasks/{task}/settings} with ETag
 * and If-Match.
 */
public record TaskSettings(
        @NotBlank(message = "Give the task a name.") @Size(max = 100,
                message = "Choose a name of at most 100 characters.") String name,
        @Valid ImapServer server, @Valid Schedule schedule) {}
