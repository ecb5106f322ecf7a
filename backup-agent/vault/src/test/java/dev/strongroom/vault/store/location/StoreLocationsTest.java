package dev.strongroom.vault.store.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A store's location")
class StoreLocationsTest {
    @ParameterizedTest
    @CsvSource({"s3:https://host/bucket, s3:https://host/bucket", "s3:host/bucket/a/b/, s3:https://host/bucket/a/b",
        "s3://host/bucket//a, s3:https://host/bucket/a", "s3:http://127.0.0.1:9000/b/p, s3:http://127.0.0.1:9000/b/p",
        "azure:container:/, azure:container:/", "azure:container:/a/b, azure:container:/a/b",
        "gs:bucket:/a, gs:bucket:/a", "gs:bucket, gs:bucket:/", "sftp:anna@host:dir/vault, sftp://anna@host/dir/vault",
        "sftp:host:/srv/vault, sftp://host//srv/vault", "sftp://anna@host:2222//srv, sftp://anna@host:2222//srv",
        "sftp:anna@[::1]:/srv, sftp://anna@[::1]//srv", "/srv/vault, /srv/vault", "local:/srv/x/../vault, /srv/vault"})
    @DisplayName("is read as restic reads it, and written so that it can be read again")
    void isRead(String text, String written) throws InvalidLocationException {
        StoreLocation location = StoreLocations.parse(text);
        assertThat(location).hasToString(written);
        assertThat(StoreLocations.parse(written)).isEqualTo(location);
    }

    @Test
    @DisplayName("knows its parts")
    void knowsItsParts() throws InvalidLocationException {
        assertThat(StoreLocations.parse("sftp://anna@host:2222/dir"))
                .isEqualTo(new SftpLocation(Optional.of("anna"), "host", 2222, "dir"));
        assertThat(StoreLocations.parse("azure:c:/x/y").within("z")).isEqualTo(new AzureLocation("c", "x/y/z"));
        assertThat(StoreLocations.parse("gs:b:/").within("z")).isEqualTo(new GoogleLocation("b", "z"));
        assertThat(StoreLocations.parse("/srv").within("z")).isEqualTo(new LocalLocation(Path.of("/srv/z")));
        assertThat(StoreLocations.parse("sftp:host:/").within("z")).hasToString("sftp://host//z");
        assertThat(StoreLocations.parse("relative")).isEqualTo(new LocalLocation(Path.of("relative")));
    }

    @ParameterizedTest
    @CsvSource({"s3.amazonaws.com, true, ", "s3.eu-central-1.amazonaws.com, true, eu-central-1",
        "s3-us-west-2.amazonaws.com, true, us-west-2", "s3.dualstack.eu-west-1.amazonaws.com, true, eu-west-1",
        "s3.cn-north-1.amazonaws.com.cn, true, cn-north-1", "minio.example.org, false, "})
    @DisplayName("tells Amazon and its regions by the host")
    void tellsRegions(String host, boolean amazon, String region) throws InvalidLocationException {
        S3Location location = (S3Location) StoreLocations.parse("s3:https://" + host + "/bucket");
        assertThat(location.amazon()).isEqualTo(amazon);
        assertThat(location.region()).isEqualTo(Optional.ofNullable(region));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3:https://host", "s3:https://host/", "s3:", "azure:", "gs:", "gs:/x", "sftp:host",
        "sftp://host", "sftp:", "", "  ", "rest:https://host/", "b2:bucket", "https://host/x", "s3:https://a b/c"})
    @DisplayName("is refused with what is missing")
    void isRefused(String text) {
        assertThatThrownBy(() -> StoreLocations.parse(text)).isInstanceOf(InvalidLocationException.class)
                .message()
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3:https://key:geheim@host/bucket", "sftp://anna:geheim@host/dir",
        "s3:https://key:geheim@[host/bucket"})
    @DisplayName("holds no secret, and does not repeat one")
    void holdsNoSecret(String text) {
        assertThatThrownBy(() -> StoreLocations.parse(text)).isInstanceOf(InvalidLocationException.class)
                .hasMessageNotContaining("geheim")
                .hasNoCause();
    }
}
