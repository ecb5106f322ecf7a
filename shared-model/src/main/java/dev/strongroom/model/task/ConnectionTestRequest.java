package dev.strongroom.model.task;

/** {@code POST /api/v1/accounts/{account}/connection-tests}. */
public record ConnectionTestRequest(ImapServer server, ImapLogin login) {}
