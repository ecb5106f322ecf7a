package dev.strongroom.model.storage;

/**
 * A place that holds an account's vaults.
 *
 * @param location where it is, as restic writes it; a path for the kind LOCAL
 */
public record StorageTargetView(String id, String name, StorageKind kind, String location) {}
