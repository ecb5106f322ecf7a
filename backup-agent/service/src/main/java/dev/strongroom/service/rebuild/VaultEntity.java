package dev.strongroom.service.rebuild;

import java.time.Instant;

/**
 * An entity as a vault knows it.
 *
 * @param service as in the API, e.g. {@code IMAP}
 * @param run its newest run
 * @param asOf when that run began
 */
public record VaultEntity(String accountId, String taskId, String taskName, String service, String id, String name,
        String address, int run, Instant asOf) {}
