package dev.strongroom.vault.store.credentials;

/**
 * What the machine has: for S3 the environment, the user's AWS files, and the roles of containers and instances; for
 * Azure the environment as {@link EnvironmentCredentials} reads it, else a managed identity; for Google the application
 * default credentials; for SFTP the user's own SSH keys and known hosts.
 */
public record Ambient() implements StoreCredentials {}
