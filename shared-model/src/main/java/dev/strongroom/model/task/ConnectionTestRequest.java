package dev.strongroom.model.task;

import jakarta.validation.Valid;

/** {@code POST /api/v1/accounts/{account}/connection-tests}. */
public record ConnectionTestRequest(@Valid ImapServer server, @Valid ImapLogin login) {}
