package dev.strongroom.vault.store.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoreConnectionContract;
import dev.strongroom.vault.store.StoreUnderTest;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.credentials.GoogleCredentials;
import dev.strongroom.vault.store.credentials.StoreSecret;
import dev.strongroom.vault.store.location.GoogleLocation;
import dev.strongroom.vault.testing.GoogleDouble;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store in a double of Google's API, which lets in its service account alone,")
class GoogleConnectionTest extends StoreConnectionContract {
    private GoogleDouble plain;
    private GoogleDouble secure;

    @BeforeEach
    void start() throws IOException {
        plain = new GoogleDouble();
        secure = GoogleDouble.secure();
    }

    @AfterEach
    void stop() {
        plain.close();
        secure.close();
    }

    @Override
    protected ObjectStore plain(StoreConnection connection) throws IOException {
        return store(plain, connection, plain.admitOnlyServiceAccount());
    }

    @Override
    protected ObjectStore secure(StoreConnection connection) throws IOException {
        return store(secure, connection, secure.admitOnlyServiceAccount());
    }

    private static ObjectStore store(GoogleDouble google, StoreConnection connection, String key) throws IOException {
        return new GoogleStore(new GoogleLocation("bucket", "some/where"),
                new GoogleCredentials.ServiceAccount(StoreSecret.of(key)),
                connection.withEndpoint(google.endpoint()));
    }

    @Test
    @DisplayName("signs in as the service account at an endpoint of its own")
    void signsIn() throws IOException {
        roundTrip(plain(StoreConnection.DIRECT));
    }

    @Test
    @DisplayName("uploads what is large in pieces, through a proxy too")
    void uploadsInPieces() throws IOException {
        ObjectKey pack = StoreUnderTest.objectKey(ObjectKind.PACK, 2);
        byte[] large = StoreUnderTest.randomBytes(20_000_000);
        try (ObjectStore store = plain(throughProxy())) {
            store.write(pack, large, 0, large.length);
            assertThat(store.read(pack, 0, -1).readAllBytes()).isEqualTo(large);
        }
        assertThat(plain.resumableUploads()).isOne();
    }

    @Test
    @DisplayName("says that the key of another service account is refused")
    void tellsRefusals() throws IOException {
        String stale = plain.admitOnlyServiceAccount();
        plain.admitOnlyServiceAccount();
        ObjectStore store = store(plain, StoreConnection.DIRECT, stale);
        assertThatThrownBy(() -> roundTrip(store)).isInstanceOf(AccessRefusedException.class)
                .hasMessageContaining("revoked");
    }
}
