package dev.strongroom.vault.series;

import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import dev.strongroom.vault.store.azure.AzureStore;
import dev.strongroom.vault.store.credentials.AzureCredentials;
import dev.strongroom.vault.store.credentials.StoreSecret;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.store.location.AzureLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import dev.strongroom.vault.testing.AzuriteServer;
import dev.strongroom.vault.testing.Restic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

/** A stock restic does not read the address of an account that is not at Azure, so that it checks copies. */
@DisplayName("A vault in Azurite that is full")
class AzureSeriesTest extends FarSeriesContract {
    @TempDir
    private Path directory;
    private final AzureLocation first = new AzureLocation("container", "series/" + UUID.randomUUID());

    @BeforeAll
    static void makeContainer() {
        AzuriteServer.get().makeContainer("container");
    }

    @Override
    StoreLocation first() {
        return first;
    }

    @Override
    ObjectStore open(StoreLocation place) {
        try {
            return new AzureStore((AzureLocation) place, new AzureCredentials.ConnectionString(
                    StoreSecret.of(AzuriteServer.get().connectionString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void requireResticFindsSound(StoreLocation place) throws IOException {
        Path copy = Files.createTempDirectory(directory, "copy");
        try (ObjectStore from = open(place); ObjectStore to = new LocalStore(copy)) {
            List<ObjectKey> objects = new ArrayList<>();
            for (ObjectKind kind : ObjectKind.values()) {
                from.list(kind, (StoredObject object) -> objects.add(object.key()));
            }
            for (ObjectKey object : objects) {
                try (InputStream in = from.read(object, 0, -1)) {
                    byte[] bytes = in.readAllBytes();
                    to.write(object, bytes, 0, bytes.length);
                }
            }
        }
        Restic.all(copy).forEach(Restic::check);
    }
}
