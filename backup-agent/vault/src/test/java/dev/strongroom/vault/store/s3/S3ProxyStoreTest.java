package dev.strongroom.vault.store.s3;

import dev.strongroom.vault.store.ConditionalStoreContract;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectStoreContract;
import dev.strongroom.vault.store.TimedStoreContract;
import dev.strongroom.vault.store.credentials.S3Credentials;
import dev.strongroom.vault.store.credentials.StoreSecret;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.testing.S3ProxyServer;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A store in S3Proxy, with the SDK's default checksums")
class S3ProxyStoreTest extends ObjectStoreContract implements TimedStoreContract, ConditionalStoreContract {
    private S3Store store;

    @BeforeEach
    void connect() {
        S3Location location =
                new S3Location(S3ProxyServer.get().endpoint(), "bucket", "some/where/" + UUID.randomUUID());
        S3Credentials keys = new S3Credentials.Keys(S3ProxyServer.ACCESS_KEY,
                StoreSecret.of(S3ProxyServer.SECRET_KEY), Optional.empty());
        store = new S3Store(location, S3Options.of(location, keys)
                .withChecksums(S3Checksums.CRC32)
                .withWriteOnce(S3WriteOnce.CONDITIONAL_PUT));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public ObjectStore store() {
        return store;
    }

    @Override
    protected int aFewPages() {
        return 1100;
    }
}
