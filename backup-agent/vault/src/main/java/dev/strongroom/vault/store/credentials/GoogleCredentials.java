package dev.strongroom.vault.store.credentials;

/** Who asks Google. */
public sealed interface GoogleCredentials extends StoreCredentials {
    /** A service account, by the JSON of its key. */
    record ServiceAccount(StoreSecret json) implements GoogleCredentials {}
}
