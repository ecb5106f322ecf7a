package dev.strongroom.model.storage;

/**
 * A place that holds an account's vaults.
 *
 * @param location where it is, as restic writes it; a path for the kind LOCAL
 * @param options what it needs besides, none of it secret
 * @param signIn how the agent signs in there; the secret itself is never told
 */
public record StorageTargetView(String id, String name, StorageKind kind, String location, StorageOptions options,
        StorageCredentials.Method signIn) {
    /** A directory of the agent's machine. */
    public static StorageTargetView directory(String id, String name, String path) {
        return new StorageTargetView(id, name, StorageKind.LOCAL, path, StorageOptions.NONE,
                StorageCredentials.Method.MACHINE);
    }
}
