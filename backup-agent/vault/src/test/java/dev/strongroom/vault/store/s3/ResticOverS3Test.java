package dev.strongroom.vault.store.s3;

import dev.strongroom.vault.store.credentials.S3Credentials;
import dev.strongroom.vault.store.credentials.StoreSecret;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.testing.CephServer;
import dev.strongroom.vault.testing.ResticBeside;
import dev.strongroom.vault.testing.S3ProxyServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A stock restic and we, through one S3 server,")
class ResticOverS3Test {
    @TempDir
    Path directory;

    private void exchange(S3Location location, String accessKey, String secretKey) throws Exception {
        S3Credentials keys = new S3Credentials.Keys(accessKey, StoreSecret.of(secretKey), Optional.empty());
        new ResticBeside(directory, Map.of("AWS_ACCESS_KEY_ID", accessKey, "AWS_SECRET_ACCESS_KEY", secretKey))
                .exchange(location, place -> new S3Store((S3Location) place,
                        S3Options.of((S3Location) place, keys)));
    }

    @Test
    @DisplayName("restore what the other wrote, over S3Proxy")
    void exchangeOverS3Proxy() throws Exception {
        exchange(new S3Location(S3ProxyServer.get().endpoint(), "bucket", UUID.randomUUID().toString()),
                S3ProxyServer.ACCESS_KEY, S3ProxyServer.SECRET_KEY);
    }

    @Test
    @DisplayName("restore what the other wrote, over Ceph with object lock")
    void exchangeOverCeph() throws Exception {
        exchange(CephBucket.locked(), CephServer.ACCESS_KEY, CephServer.SECRET_KEY);
    }
}
