package dev.strongroom.model.task;

/**
 * What of a task can be changed. {@code GET} and {@code PUT /api/v1/accounts/{account}/tasks/{task}/settings} with ETag
 * and If-Match.
 */
public record TaskSettings(String name, ImapServer server, Schedule schedule) {}
