package dev.strongroom.vault.store.credentials;

import java.util.Arrays;
import java.util.Optional;

/** Who asks a storage account of Azure, and which account that is. */
public sealed interface AzureCredentials extends StoreCredentials {
    /** Where the account's blobs are, e.g. {@code https://ACCOUNT.blob.core.windows.net}. */
    String endpoint();

    /**
     * A connection string, as the portal shows it (Azure Storage, "Configure Azure Storage connection strings"): settings
     * like {@code AccountName=ACCOUNT}, with semicolons between.
     */
    record ConnectionString(StoreSecret text) implements AzureCredentials {
        private static final String EMULATOR = "http://127.0.0.1:10000/devstoreaccount1";

        /** As the string says it, or as it follows from the account's name. */
        @Override
        public String endpoint() {
            if (setting("UseDevelopmentStorage").isPresent()) {
                return EMULATOR;
            }
            return setting("BlobEndpoint").orElseGet(() -> setting("DefaultEndpointsProtocol").orElse("https") + "://"
                    + setting("AccountName").orElse("") + ".blob."
                    + setting("EndpointSuffix").orElse("core.windows.net"));
        }

        /** The account's key, where the string holds one and no signature. */
        public Optional<StoreSecret> key() {
            return setting("AccountKey").map(StoreSecret::of);
        }

        private Optional<String> setting(String name) {
            return Arrays.stream(text.reveal().split(";", -1))
                    .map(String::strip)
                    .filter(setting -> setting.startsWith(name + "="))
                    .map(setting -> setting.substring(name.length() + 1))
                    .findFirst();
        }
    }

    /** A key of the account. */
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
