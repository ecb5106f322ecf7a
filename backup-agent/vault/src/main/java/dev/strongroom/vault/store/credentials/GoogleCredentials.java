package dev.strongroom.vault.store.credentials;

import java.net.URI;

/** Who asks Google. */
public sealed interface GoogleCredentials extends StoreCredentials {
    /** A service account, by the JSON of its key. */
    record ServiceAccount(StoreSecret json) implements GoogleCredentials {}

    /**
     * Nobody: a server that stands in for Google's and asks no one who they are.
     *
     * @param endpoint e.g. {@code http://127.0.0.1:9023}
     */
    record Emulator(URI endpoint) implements GoogleCredentials {}
}
