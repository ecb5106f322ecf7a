package dev.strongroom.vault.store.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store in Azurite")
class AzureStoreTest extends ObjectStoreContract implements TimedStoreContract, ConditionalStoreContract {
    private static final ObjectKey PACK = key(ObjectKind.PACK, 1);

    private final AzureLocation location = new AzureLocation("container", UUID.randomUUID().toString());
    private AzureStore store;

    @BeforeAll
    static void makeContainer() {
        AzuriteServer.get().makeContainer("container");
    }

    @BeforeEach
    void connect() throws IOException {
        store = new AzureStore(location, connectionString(AzuriteServer.get().connectionString()));
    }

    private static AzureCredentials connectionString(String text) {
        return new AzureCredentials.ConnectionString(StoreSecret.of(text));
    }

    @Override
    public ObjectStore store() {
        return store;
    }

    @Test
    @DisplayName("lets in who has the account's key, or a shared access signature")
    void takesOtherCredentials() throws IOException {
        AzuriteServer server = AzuriteServer.get();
        new AzureStore(location, new AzureCredentials.AccountKey(AzuriteServer.ACCOUNT, StoreSecret.of(server.key()),
                server.endpoint())).write(PACK, new byte[3], 0, 3);
        String all = server.signature("container", "rl");
        AzureStore shared = new AzureStore(location,
                new AzureCredentials.SharedAccess(StoreSecret.of(all), server.endpoint()));
        assertThat(shared.size(PACK)).isEqualTo(3);
        assertThatThrownBy(() -> shared.delete(PACK)).isInstanceOf(AccessRefusedException.class)
                .hasMessageContaining("rights to read, write, delete and list");
        assertThat(store.size(PACK)).isEqualTo(3);
    }

    @Test
    @DisplayName("is told to refuse a wrong key, and not which one")
    void tellsWrongKeys() throws IOException {
        String wrong = AzuriteServer.get().connectionString().replace("AccountKey=Eby8", "AccountKey=Abcd");
        AzureStore refused = new AzureStore(location, connectionString(wrong));
        assertThatThrownBy(() -> refused.write(PACK, new byte[1], 0, 1)).isInstanceOf(AccessRefusedException.class)
                .hasMessageContaining("revoked")
                .hasMessageNotContaining("Abcd");
    }

    @Test
    @DisplayName("is told to have no such container, whatever is asked of it")
    void tellsMissingContainers() throws IOException {
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
    void tellsUnreachableHosts() throws IOException {
        AzureStore nowhere = new AzureStore(location, new AzureCredentials.AccountKey(AzuriteServer.ACCOUNT,
                StoreSecret.of(AzuriteServer.get().key()), "http://127.0.0.1:" + Ports.free()));
        assertThatThrownBy(() -> nowhere.size(PACK)).hasMessageContaining("can't be reached")
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.permanent()).isFalse());
    }

    @Test
    @DisplayName("is not asked with what can't be credentials, which nobody repeats")
    void refusesNonsense() {
        for (String nonsense : List.of("geheim", "AccountName=me;AccountKey=geheim!", "AccountName=me")) {
            assertThatThrownBy(() -> new AzureStore(location, connectionString(nonsense)))
                    .isInstanceOf(AccessRefusedException.class)
                    .hasMessageContaining("connection string")
                    .hasStackTraceContaining("unusable credentials")
                    .hasMessageNotContaining("geheim");
        }
    }
}
