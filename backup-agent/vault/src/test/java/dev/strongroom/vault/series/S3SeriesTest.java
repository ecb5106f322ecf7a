package dev.strongroom.vault.series;

import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.credentials.S3Credentials;
import dev.strongroom.vault.store.credentials.StoreSecret;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.store.location.StoreLocation;
import dev.strongroom.vault.store.s3.S3Options;
import dev.strongroom.vault.store.s3.S3Store;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.S3ProxyServer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A vault in S3Proxy that is full")
class S3SeriesTest extends FarSeriesContract {
    private static final S3Credentials KEYS = new S3Credentials.Keys(S3ProxyServer.ACCESS_KEY,
            StoreSecret.of(S3ProxyServer.SECRET_KEY), Optional.empty());

    private final S3Location first =
            new S3Location(S3ProxyServer.get().endpoint(), "bucket", "series/" + UUID.randomUUID());

    @Override
    StoreLocation first() {
        return first;
    }

    @Override
    ObjectStore open(StoreLocation place) {
        return new S3Store((S3Location) place, S3Options.of((S3Location) place, KEYS));
    }

    @Override
    void requireResticFindsSound(StoreLocation place) {
        Restic.all(place.toString(), Map.of("AWS_ACCESS_KEY_ID", S3ProxyServer.ACCESS_KEY, "AWS_SECRET_ACCESS_KEY",
                S3ProxyServer.SECRET_KEY)).forEach(Restic::check);
    }
}
