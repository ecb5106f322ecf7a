package dev.strongroom.service.store.control;

import java.util.Optional;

/**
 * A vault of the account.
 *
 * @param taskId the task that owns it; empty for the account vault
 * @param location as restic's command line takes it
 * @param passwordSecretId the secret that opens it
 * @param storedBytes what was added to it so far
 */
public record VaultRow(String id, Optional<String> taskId, String storageTargetId, String location,
        String passwordSecretId, long storedBytes) {}
