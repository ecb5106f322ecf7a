package dev.strongroom.vault.store.target;

import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.azure.AzureStore;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.google.GoogleStore;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.store.location.AzureLocation;
import dev.strongroom.vault.store.location.GoogleLocation;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.store.location.SftpLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import dev.strongroom.vault.store.s3.S3Options;
import dev.strongroom.vault.store.s3.S3Store;
import dev.strongroom.vault.store.sftp.SftpStore;
import java.io.IOException;

/** Makes the store of each kind of location: the one place that knows all kinds. */
public final class Stores {
    private Stores() {}

    /**
     * A store, bare: a vault puts over it what its options say. The caller, or the vault that it is given to, closes it.
     *
     * @param credentials of the location's kind; a directory needs none
     * @throws IllegalArgumentException for credentials of another kind
     * @throws IOException when the credentials can't be used; nothing else is asked yet
     */
    public static ObjectStore open(StoreLocation location, StoreCredentials credentials) throws IOException {
        return open(location, credentials, StoreConnection.DIRECT);
    }

    /** The same, over a connection; directories and SFTP have none to choose. */
    public static ObjectStore open(StoreLocation location, StoreCredentials credentials, StoreConnection connection)
            throws IOException {
        return switch (location) {
            case LocalLocation local -> new LocalStore(local.directory());
            case S3Location s3 -> new S3Store(s3, S3Options.of(s3, credentials, connection));
            case AzureLocation azure -> new AzureStore(azure, credentials, connection);
            case GoogleLocation google -> new GoogleStore(google, credentials, connection);
            case SftpLocation sftp -> new SftpStore(sftp, credentials);
        };
    }
}
