package dev.strongroom.vault.store.azure;

import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoreConnectionContract;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.credentials.AzureCredentials;
import dev.strongroom.vault.store.credentials.StoreSecret;
import dev.strongroom.vault.store.location.AzureLocation;
import dev.strongroom.vault.testing.AzuriteServer;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A store in Azurite")
class AzureConnectionTest extends StoreConnectionContract {
    @Override
    protected ObjectStore plain(StoreConnection connection) throws IOException {
        return store(AzuriteServer.get(), connection);
    }

    @Override
    protected ObjectStore secure(StoreConnection connection) throws IOException {
        return store(AzuriteServer.secure(), connection);
    }

    private static ObjectStore store(AzuriteServer server, StoreConnection connection) throws IOException {
        server.makeContainer("container");
        return new AzureStore(new AzureLocation("container", UUID.randomUUID().toString()),
                new AzureCredentials.ConnectionString(StoreSecret.of(server.connectionString())), connection);
    }
}
