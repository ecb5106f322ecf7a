package dev.strongroom.vault.store.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.identity.ManagedIdentityCredential;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.common.StorageSharedKeyCredential;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import dev.strongroom.vault.store.AccessRefusedException;
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
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Makes clients of the SDK, whose own retries are off: retrying is one layer's work alone. */
final class AzureAccess {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int ONE_TRY = 1;
    private static final ReentrantLock MAKING = new ReentrantLock();
    private static @Nullable HttpClient http;

    private AzureAccess() {}

    /** One for all containers: it has threads and connections of its own and can't be closed. */
    private static HttpClient http() {
        MAKING.lock();
        try {
            HttpClient shared = http;
            if (shared == null) {
                shared = new JdkHttpClientBuilder().connectionTimeout(CONNECT)
                        .responseTimeout(SILENCE)
                        .readTimeout(SILENCE)
                        .writeTimeout(SILENCE)
                        .build();
                http = shared;
            }
            return shared;
        } finally {
            MAKING.unlock();
        }
    }

    /**
     * A client that has sent nothing yet.
     *
     * @throws AccessRefusedException when these can't be anybody's credentials
     */
    static BlobContainerClient container(AzureLocation location, StoreCredentials credentials) throws IOException {
        AzureCredentials account = account(credentials);
        try {
            return client(account).getBlobContainerClient(location.container());
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

    private static BlobServiceClient client(AzureCredentials account) {
        BlobServiceClientBuilder builder = new BlobServiceClientBuilder().httpClient(http())
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
        ManagedIdentityCredentialBuilder builder = new ManagedIdentityCredentialBuilder().httpClient(http());
        identity.clientId().ifPresent(builder::clientId);
        return builder.build();
    }

    private static IllegalArgumentException foreign() {
        return new IllegalArgumentException("These credentials are of another kind of storage than Azure.");
    }
}
