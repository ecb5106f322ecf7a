package dev.strongroom.vault.store.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.identity.ManagedIdentityCredential;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.common.StorageSharedKeyCredential;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import dev.strongroom.vault.store.credentials.Ambient;
import dev.strongroom.vault.store.credentials.AzureCredentials;
import dev.strongroom.vault.store.credentials.EnvironmentCredentials;
import dev.strongroom.vault.store.credentials.GoogleCredentials;
import dev.strongroom.vault.store.credentials.MissingCredentialsException;
import dev.strongroom.vault.store.credentials.S3Credentials;
import dev.strongroom.vault.store.credentials.SftpCredentials;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.location.AzureLocation;
import java.time.Duration;
import java.util.Map;
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

    static BlobContainerClient container(AzureLocation location, StoreCredentials credentials) {
        BlobServiceClientBuilder builder = new BlobServiceClientBuilder().httpClient(http())
                .retryOptions(
                        new RequestRetryOptions(RetryPolicyType.FIXED, ONE_TRY, (Duration) null, null, null, null));
        sign(builder, credentials);
        return builder.buildClient().getBlobContainerClient(location.container());
    }

    private static void sign(BlobServiceClientBuilder builder, StoreCredentials credentials) {
        switch (credentials) {
            case Ambient ambient -> sign(builder, ambient(System.getenv()));
            case AzureCredentials.ConnectionString given -> builder.connectionString(given.text().reveal());
            case AzureCredentials.AccountKey key -> builder.endpoint(key.endpoint())
                    .credential(new StorageSharedKeyCredential(key.account(), key.key().reveal()));
            case AzureCredentials.SharedAccess shared -> builder.endpoint(shared.endpoint())
                    .sasToken(shared.signature().reveal());
            case AzureCredentials.ManagedIdentity identity -> builder.endpoint(identity.endpoint())
                    .credential(managed(identity));
            case S3Credentials s3 -> throw foreign();
            case GoogleCredentials google -> throw foreign();
            case SftpCredentials sftp -> throw foreign();
        }
    }

    private static ManagedIdentityCredential managed(AzureCredentials.ManagedIdentity identity) {
        ManagedIdentityCredentialBuilder builder = new ManagedIdentityCredentialBuilder().httpClient(http());
        identity.clientId().ifPresent(builder::clientId);
        return builder.build();
    }

    private static IllegalArgumentException foreign() {
        return new IllegalArgumentException("These credentials are of another kind of storage than Azure.");
    }

    /** What the environment says, as restic reads it. */
    static AzureCredentials ambient(Map<String, String> environment) {
        try {
            return EnvironmentCredentials.azure(environment);
        } catch (MissingCredentialsException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
