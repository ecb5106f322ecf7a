package dev.strongroom.vault.store.google;

import com.google.auth.Credentials;
import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.cloud.NoCredentials;
import com.google.cloud.ServiceOptions;
import com.google.cloud.http.HttpTransportOptions;
import com.google.cloud.storage.HttpStorageOptions;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageOptions;
import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.credentials.Ambient;
import dev.strongroom.vault.store.credentials.AzureCredentials;
import dev.strongroom.vault.store.credentials.GoogleCredentials;
import dev.strongroom.vault.store.credentials.S3Credentials;
import dev.strongroom.vault.store.credentials.SftpCredentials;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes clients of the library over HTTP, whose own retries are off: retrying is one layer's work alone. */
final class GoogleAccess {
    private static final String SCOPE = "https://www.googleapis.com/auth/devstorage.read_write";
    private static final String NO_PROJECT = "strongroom";
    private static final int CONNECT_MILLIS = 15_000;
    private static final int SILENCE_MILLIS = 60_000;

    private GoogleAccess() {}

    static Storage client(StoreCredentials given, StoreConnection connection) throws IOException {
        HttpTransportFactory transport = new GoogleTransport(connection);
        HttpStorageOptions.Builder options = builder(transport).setCredentials(credentials(given, transport));
        connection.endpoint().ifPresent(endpoint -> options.setHost(endpoint.toString()));
        if (given instanceof GoogleCredentials.Emulator emulator) {
            options.setHost(emulator.endpoint().toString());
        }
        return options.build().getService();
    }

    private static HttpStorageOptions.Builder builder(HttpTransportFactory transport) {
        return StorageOptions.http()
                .setProjectId(NO_PROJECT) // only making buckets needs a real one
                .setRetrySettings(ServiceOptions.getNoRetrySettings())
                .setTransportOptions(HttpTransportOptions.newBuilder()
                        .setHttpTransportFactory(transport)
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setReadTimeout(SILENCE_MILLIS)
                        .build());
    }

    private static Credentials credentials(StoreCredentials given, HttpTransportFactory transport)
            throws IOException {
        return switch (given) {
            case Ambient ambient -> applicationDefault(transport);
            case GoogleCredentials.ServiceAccount account -> serviceAccount(account, transport);
            case GoogleCredentials.Emulator emulator -> NoCredentials.getInstance();
            case S3Credentials s3 -> throw foreign();
            case AzureCredentials azure -> throw foreign();
            case SftpCredentials sftp -> throw foreign();
        };
    }

    private static IllegalArgumentException foreign() {
        return new IllegalArgumentException("These credentials are of another kind of storage than Google's.");
    }

    private static Credentials applicationDefault(HttpTransportFactory transport) throws IOException {
        try {
            return com.google.auth.oauth2.GoogleCredentials.getApplicationDefault(transport)
                    .createScoped(List.of(SCOPE));
        } catch (IOException e) {
            throw new AccessRefusedException("This machine has no credentials for Google. Give the key of a service "
                    + "account, or set GOOGLE_APPLICATION_CREDENTIALS to the file that holds it.", e);
        }
    }

    private static Credentials serviceAccount(GoogleCredentials.ServiceAccount account,
            HttpTransportFactory transport) throws IOException {
        byte[] json = account.json().reveal().getBytes(StandardCharsets.UTF_8);
        try {
            return ServiceAccountCredentials.fromStream(new ByteArrayInputStream(json), transport)
                    .createWithCustomRetryStrategy(false)
                    .createScoped(List.of(SCOPE));
        } catch (IOException | RuntimeException e) {
            // Not as its cause: it may repeat what was given.
            AccessRefusedException unreadable = new AccessRefusedException(
                    "This is not the key of a service account. Give the JSON file that Google made for it.",
                    new IOException("unreadable key"));
            unreadable.setStackTrace(e.getStackTrace());
            throw unreadable;
        }
    }
}
