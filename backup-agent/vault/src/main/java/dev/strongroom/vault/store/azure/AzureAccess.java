package dev.strongroom.vault.store.azure;

import com.azure.identity.ManagedIdentityCredential;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.common.StorageSharedKeyCredential;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.credentials.Ambient;
import dev.strongroom.vault.store.credentials.AzureCredentials;
import dev.strongroom.vault.store.credentials.EnvironmentCredentials;
import dev.strongroom.vault.store.credentials.GoogleCredentials;
import dev.strongroom.vault.store.credentials.S3Credentials;
import dev.strongroom.vault.store.credentials.SftpCredentials;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.credentials.StoreSecret;
import dev.strongroom.vault.store.location.AzureLocation;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;

/** Makes clients of the SDK, whose own retries are off: retrying is one layer's work alone. */
final class AzureAccess {
    private static final int ONE_TRY = 1;

    private AzureAccess() {}

    /**
     * A client that has sent nothing yet.
     *
     * @throws AccessRefusedException when these can't be anybody's credentials
     */
    static BlobContainerClient container(AzureLocation location, StoreCredentials credentials,
            StoreConnection connection) throws IOException {
        AzureCredentials account = account(credentials);
        try {
            return client(account, connection).getBlobContainerClient(location.container());
        } catch (RuntimeException e) {
            // Not as its cause: it may repeat what was given.
            AccessRefusedException unusable = new AccessRefusedException("These can't be the credentials of a storage "
                    + "account. Copy its connection string, or its name and its key or signature, as Azure shows them.",
                    new IOException("unusable credentials"));
            unusable.setStackTrace(e.getStackTrace());
            throw unusable;
        }
    }

    private static AzureCredentials account(StoreCredentials credentials) throws IOException {
        return switch (credentials) {
            case Ambient ambient -> EnvironmentCredentials.azure(System.getenv());
            case AzureCredentials azure -> azure;
            case S3Credentials s3 -> throw foreign();
            case GoogleCredentials google -> throw foreign();
            case SftpCredentials sftp -> throw foreign();
        };
    }

    private static BlobServiceClient client(AzureCredentials account, StoreConnection connection) {
        BlobServiceClientBuilder builder = new BlobServiceClientBuilder().httpClient(AzureHttp.client(connection))
                .retryOptions(
                        new RequestRetryOptions(RetryPolicyType.FIXED, ONE_TRY, (Duration) null, null, null, null));
        switch (account) {
            case AzureCredentials.ConnectionString given -> {
                given.key().ifPresent(AzureAccess::requireKey);
                builder.connectionString(given.text().reveal());
            }
            case AzureCredentials.AccountKey given -> {
                requireKey(given.key());
                builder.endpoint(given.endpoint())
                        .credential(new StorageSharedKeyCredential(given.account(), given.key().reveal()));
            }
            case AzureCredentials.SharedAccess shared -> builder.endpoint(shared.endpoint())
                    .sasToken(shared.signature().reveal());
            case AzureCredentials.ManagedIdentity identity -> builder.endpoint(identity.endpoint())
                    .credential(managed(identity));
        }
        return builder.buildClient();
    }

    /** The SDK would look at it with the first request. */
    private static void requireKey(StoreSecret key) {
        Base64.getDecoder().decode(key.reveal());
    }

    private static ManagedIdentityCredential managed(AzureCredentials.ManagedIdentity identity) {
        // This machine's own service tells it, behind no proxy.
        ManagedIdentityCredentialBuilder builder =
                new ManagedIdentityCredentialBuilder().httpClient(AzureHttp.client(StoreConnection.DIRECT));
        identity.clientId().ifPresent(builder::clientId);
        return builder.build();
    }

    private static IllegalArgumentException foreign() {
        return new IllegalArgumentException("These credentials are of another kind of storage than Azure.");
    }
}
