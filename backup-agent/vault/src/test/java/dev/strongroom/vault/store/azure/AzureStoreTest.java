package dev.strongroom.vault.store.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.sas.BlobContainerSasPermission;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.BucketMissingException;
import dev.strongroom.vault.store.ConditionalStoreContract;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectStoreContract;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.TimedStoreContract;
import dev.strongroom.vault.store.credentials.AzureCredentials;
import dev.strongroom.vault.store.credentials.StoreSecret;
import dev.strongroom.vault.store.location.AzureLocation;
import dev.strongroom.vault.testing.AzuriteServer;
import dev.strongroom.vault.testing.Ports;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store in Azurite")
class AzureStoreTest extends ObjectStoreContract implements TimedStoreContract, ConditionalStoreContract {
    private static final ObjectKey PACK = key(ObjectKind.PACK, 1);

    private static BlobContainerClient owner;
    private final AzureLocation location = new AzureLocation("container", UUID.randomUUID().toString());
    private AzureStore store;

    @BeforeAll
    static void makeContainer() {
        owner = new BlobServiceClientBuilder().httpClient(new JdkHttpClientBuilder().build())
                .connectionString(AzuriteServer.get().connectionString())
                .buildClient()
                .createBlobContainerIfNotExists("container");
    }

    @BeforeEach
    void connect() {
        store = new AzureStore(location, connectionString(AzuriteServer.get().connectionString()));
    }

    private static AzureCredentials connectionString(String text) {
        return new AzureCredentials.ConnectionString(StoreSecret.of(text));
    }

    @Override
    public ObjectStore store() {
        return store;
    }

    private static String signature(BlobContainerSasPermission permission) {
        return owner.generateSas(
                new BlobServiceSasSignatureValues(OffsetDateTime.now(ZoneOffset.UTC).plusHours(1), permission));
    }

    @Test
    @DisplayName("lets in who has the account's key, or a shared access signature")
    void takesOtherCredentials() throws IOException {
        AzuriteServer server = AzuriteServer.get();
        new AzureStore(location, new AzureCredentials.AccountKey(AzuriteServer.ACCOUNT, StoreSecret.of(server.key()),
                server.endpoint())).write(PACK, new byte[3], 0, 3);
        String all = signature(new BlobContainerSasPermission().setReadPermission(true).setListPermission(true));
        AzureStore shared = new AzureStore(location,
                new AzureCredentials.SharedAccess(StoreSecret.of(all), server.endpoint()));
        assertThat(shared.size(PACK)).isEqualTo(3);
        assertThatThrownBy(() -> shared.delete(PACK)).isInstanceOf(AccessRefusedException.class)
                .hasMessageContaining("rights to read, write, delete and list");
        assertThat(store.size(PACK)).isEqualTo(3);
    }

    @Test
    @DisplayName("is told to refuse a wrong key, and not which one")
    void tellsWrongKeys() {
        String wrong = AzuriteServer.get().connectionString().replace("AccountKey=Eby8", "AccountKey=Abcd");
        AzureStore refused = new AzureStore(location, connectionString(wrong));
        assertThatThrownBy(() -> refused.write(PACK, new byte[1], 0, 1)).isInstanceOf(AccessRefusedException.class)
                .hasMessageContaining("revoked")
                .hasMessageNotContaining("Abcd");
    }

    @Test
    @DisplayName("is told to have no such container, whatever is asked of it")
    void tellsMissingContainers() {
        AzureStore nowhere = new AzureStore(new AzureLocation("nowhere", ""),
                connectionString(AzuriteServer.get().connectionString()));
        assertThatThrownBy(() -> nowhere.size(PACK)).isInstanceOf(BucketMissingException.class);
        assertThatThrownBy(() -> nowhere.read(PACK, 0, -1)).isInstanceOf(BucketMissingException.class);
        assertThatThrownBy(() -> nowhere.list(ObjectKind.PACK, object -> {}))
                .isInstanceOf(BucketMissingException.class);
        assertThatThrownBy(() -> nowhere.write(PACK, new byte[1], 0, 1)).isInstanceOf(BucketMissingException.class)
                .hasMessageContaining("Make it");
    }

    @Test
    @DisplayName("is told to be out of reach, which may pass")
    void tellsUnreachableHosts() {
        AzureStore nowhere = new AzureStore(location, new AzureCredentials.AccountKey(AzuriteServer.ACCOUNT,
                StoreSecret.of(AzuriteServer.get().key()), "http://127.0.0.1:" + Ports.free()));
        assertThatThrownBy(() -> nowhere.size(PACK)).hasMessageContaining("can't be reached")
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.permanent()).isFalse());
    }

    @Test
    @DisplayName("reads the environment as restic does")
    void readsEnvironment() {
        assertThat(AzureAccess.ambient(Map.of("AZURE_ACCOUNT_NAME", "me", "AZURE_ACCOUNT_KEY", "k")))
                .isInstanceOfSatisfying(AzureCredentials.AccountKey.class,
                        key -> assertThat(key.endpoint()).isEqualTo("https://me.blob.core.windows.net"));
        assertThat(AzureAccess.ambient(Map.of("AZURE_ACCOUNT_NAME", "me", "AZURE_ACCOUNT_SAS", "s")))
                .isInstanceOf(AzureCredentials.SharedAccess.class);
        assertThat(AzureAccess.ambient(Map.of("AZURE_ACCOUNT_NAME", "me")))
                .isInstanceOf(AzureCredentials.ManagedIdentity.class);
    }
}
