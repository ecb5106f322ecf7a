package dev.strongroom.model.storage;

/**
 * {@code POST /api/v1/accounts/{account}/storage-targets}.
 *
 * @param location an absolute path of the agent's machine for the kind LOCAL
 */
public record NewStorageTarget(String name, StorageKind kind, String location) {}
