package dev.strongroom.vault.store.credentials;

import java.util.Optional;

/** Who asks a storage account of Azure, and which account that is. */
public sealed interface AzureCredentials extends StoreCredentials {
    /** A connection string, as the portal shows it. */
    record ConnectionString(StoreSecret text) implements AzureCredentials {}

    /**
     * A key of the account.
     *
     * @param endpoint e.g. {@code https://ACCOUNT.blob.core.windows.net}
     */
    record AccountKey(String account, StoreSecret key, String endpoint) implements AzureCredentials {}

    /** A shared access signature (SAS), which grants some rights for some time. */
    record SharedAccess(StoreSecret signature, String endpoint) implements AzureCredentials {}

    /**
     * The identity that Azure gave to this machine.
     *
     * @param clientId for one that the user assigned
     */
    record ManagedIdentity(Optional<String> clientId, String endpoint) implements AzureCredentials {}
}
