package dev.strongroom.vault.store.credentials;

/** Who asks a store. */
public sealed interface StoreCredentials permits Ambient, S3Credentials, AzureCredentials, GoogleCredentials,
        SftpCredentials {}
