package dev.strongroom.vault.store.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.WriteChannel;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.BlobWriteOption;
import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.BucketMissingException;
import dev.strongroom.vault.store.ConditionalStoreContract;
import dev.strongroom.vault.store.ObjectExistsException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectStoreContract;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.StoreUnderTest;
import dev.strongroom.vault.store.TimedStoreContract;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.credentials.GoogleCredentials;
import dev.strongroom.vault.store.credentials.StoreSecret;
import dev.strongroom.vault.store.location.GoogleLocation;
import dev.strongroom.vault.testing.GoogleDouble;
import dev.strongroom.vault.testing.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store in a double of Google's API")
class GoogleStoreTest extends ObjectStoreContract implements TimedStoreContract, ConditionalStoreContract {
    private static final ObjectKey PACK = key(ObjectKind.PACK, 1);
    private static final GoogleLocation LOCATION = new GoogleLocation("bucket", "some/where");

    private GoogleDouble google;
    private GoogleStore store;

    @BeforeEach
    void start() throws IOException {
        google = new GoogleDouble();
        store = new GoogleStore(LOCATION, client(google.endpoint()), StoreConnection.DIRECT);
    }

    private static Storage client(URI endpoint) throws IOException {
        return GoogleAccess.client(new GoogleCredentials.Emulator(endpoint), StoreConnection.DIRECT);
    }

    @AfterEach
    void stop() throws IOException {
        store.close();
        google.close();
    }

    @Override
    public ObjectStore store() {
        return store;
    }

    @Override
    protected int aFewPages() {
        return 1100;
    }

    @Test
    @DisplayName("uploads what is large in pieces, once")
    void uploadsInPieces() throws IOException {
        byte[] large = StoreUnderTest.randomBytes(20_000_000);
        write(PACK, large);
        assertThat(google.resumableUploads()).isOne();
        assertThat(read(PACK, 0, -1)).isEqualTo(large);
        assertThatThrownBy(() -> write(PACK, large)).isInstanceOf(ObjectExistsException.class);
    }

    @Test
    @DisplayName("is checked by CRC-32C")
    void isChecked() throws IOException {
        Storage storage = client(google.endpoint());
        BlobInfo wrong = BlobInfo.newBuilder("bucket", "x").setCrc32c("AAAAAA==").build();
        assertThatThrownBy(() -> {
            try (WriteChannel channel = storage.writer(wrong, BlobWriteOption.crc32cMatch(),
                    BlobWriteOption.disableGzipContent())) {
                channel.write(ByteBuffer.wrap(new byte[10]));
            }
        }).hasMessageContaining("400 Bad Request");
        assertThat(storage.get("bucket", "x")).isNull();
    }

    @Test
    @DisplayName("is told to have no such bucket, whatever is asked of it")
    void tellsMissingBuckets() throws IOException {
        try (GoogleStore nowhere =
                new GoogleStore(new GoogleLocation("nowhere", ""), client(google.endpoint()), StoreConnection.DIRECT)) {
            assertThatThrownBy(() -> nowhere.size(PACK)).isInstanceOf(BucketMissingException.class);
            assertThatThrownBy(() -> nowhere.read(PACK, 0, -1)).isInstanceOf(BucketMissingException.class);
            assertThatThrownBy(() -> nowhere.list(ObjectKind.PACK, object -> {}))
                    .isInstanceOf(BucketMissingException.class);
            assertThatThrownBy(() -> nowhere.write(PACK, new byte[1], 0, 1))
                    .isInstanceOf(BucketMissingException.class);
        }
    }

    @Test
    @DisplayName("is told to refuse credentials, or to be busy")
    void tellsRefusals() {
        google.refuseAll(401);
        assertThatThrownBy(() -> store.size(PACK)).isInstanceOf(AccessRefusedException.class)
                .hasMessageContaining("revoked");
        google.refuseAll(403);
        assertThatThrownBy(() -> write(PACK, new byte[1])).isInstanceOf(AccessRefusedException.class)
                .hasMessageContaining("Storage Object Admin");
        google.refuseAll(503);
        assertThatThrownBy(() -> read(PACK, 0, -1)).isInstanceOfSatisfying(StoreException.class,
                e -> assertThat(e.permanent()).isFalse());
    }

    @Test
    @DisplayName("is told to be out of reach, which may pass")
    void tellsUnreachableHosts() throws IOException {
        Storage nobody = client(URI.create("http://127.0.0.1:" + Ports.free()));
        try (GoogleStore nowhere = new GoogleStore(LOCATION, nobody, StoreConnection.DIRECT)) {
            assertThatThrownBy(() -> nowhere.size(PACK)).hasMessageContaining("can't be reached")
                    .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.permanent()).isFalse());
        }
    }

    @Test
    @DisplayName("refuses what is no key of a service account, and does not repeat it")
    void refusesBadKeys() {
        GoogleCredentials bad = new GoogleCredentials.ServiceAccount(StoreSecret.of("{\"geheim\": 1}"));
        assertThatThrownBy(() -> new GoogleStore(LOCATION, bad, StoreConnection.DIRECT))
                .isInstanceOf(AccessRefusedException.class)
                .hasMessageContaining("key of a service account")
                .hasMessageNotContaining("geheim");
    }
}
