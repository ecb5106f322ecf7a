package dev.strongroom.vault.store.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.net.HttpProxy;
import dev.strongroom.vault.store.credentials.Ambient;
import dev.strongroom.vault.store.credentials.GoogleCredentials;
import dev.strongroom.vault.store.location.GoogleLocation;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.store.location.SftpLocation;
import dev.strongroom.vault.store.location.StoreLocations;
import dev.strongroom.vault.testing.PrivateAuthority;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The environment")
class EnvironmentConnectionTest {
    private static final String PROXY = "http://desk:ge%20heim@proxy.example:3128";

    private static StoreConnection to(String endpoint, Map<String, String> environment) throws Exception {
        return EnvironmentConnection.of(new S3Location(URI.create(endpoint), "bucket", ""), new Ambient(), environment);
    }

    @Test
    @DisplayName("that says nothing leads directly to the store")
    void saysNothing() throws Exception {
        assertThat(to("https://minio.example", Map.of("RESTIC_CACERT", "", "HTTPS_PROXY", "")))
                .isEqualTo(StoreConnection.DIRECT);
    }

    @Test
    @DisplayName("names a proxy with who signs in there, to TLS or without")
    void namesProxy() throws Exception {
        Map<String, String> environment = Map.of("https_proxy", PROXY, "HTTP_PROXY", "other.example:80");
        HttpProxy proxy = to("https://minio.example", environment).proxy().orElseThrow();
        assertThat(proxy.uri()).isEqualTo(URI.create("http://proxy.example:3128"));
        assertThat(proxy.user()).isEqualTo("desk");
        assertThat(proxy.password()).isEqualTo("ge heim");
        assertThat(proxy.toString()).doesNotContain("heim");
        assertThat(to("http://minio.example", environment).proxy().map(HttpProxy::toString))
                .contains("other.example:80");
    }

    @ParameterizedTest
    @CsvSource({"minio.example,minio.example,true", "minio.example,.example,true", "minio.example,example,true",
        "minio.example,*,true", "minio.example,ample,false", "minio.example:9000,minio.example:9000,true",
        "minio.example:9000,minio.example:9001,false", "minio.example,minio.example:443,true", "127.0.0.1:9000,'',true",
        "localhost,'',true",
        "10.1.2.3:9000,10.0.0.0/8,true", "11.1.2.3,10.0.0.0/8,false", "10.1.2.3,10.1.2.2/31,true",
        "10.1.2.3,10.1.2.4/31,false", "10.1.2.3,0.0.0.0/0,true", "10.1.2.3,10.0.0.0/33,false",
        "10.1.2.3,10.0.0.0/x,false",
        "[fd00::1]:9000,fd00::/8,true", "[fd00::1]:9000,10.0.0.0/8,false", "minio.example,10.0.0.0/0,false",
        "minio.example,'',false"})
    @DisplayName("names whom to reach without the proxy; this machine always is")
    void namesExceptions(String host, String exceptions, boolean direct) throws Exception {
        assertThat(to("https://" + host, Map.of("HTTPS_PROXY", PROXY, "NO_PROXY", exceptions)).proxy().isEmpty())
                .isEqualTo(direct);
    }

    @Test
    @DisplayName("is asked about the server that credentials name, and about none that is reached by SFTP")
    void asksForTheServer() throws Exception {
        Map<String, String> environment = Map.of("HTTPS_PROXY", PROXY);
        GoogleLocation google = new GoogleLocation("bucket", "");
        assertThat(EnvironmentConnection.of(google, new Ambient(), environment).proxy()).isPresent();
        GoogleCredentials emulator = new GoogleCredentials.Emulator(URI.create("http://127.0.0.1:9023"));
        assertThat(EnvironmentConnection.of(google, emulator, environment).proxy()).isEmpty();
        SftpLocation sftp = (SftpLocation) StoreLocations.parse("sftp:anna@host:vault");
        assertThat(EnvironmentConnection.of(sftp, new Ambient(), environment)).isEqualTo(StoreConnection.DIRECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "socks5://geheim@host:1", "http://de sk:geheim@host",
        "http://desk:geheim@host:99999"})
    @DisplayName("is told how to write a proxy that is not understood, and nothing of it is repeated")
    void refusesProxies(String proxy) {
        assertThatThrownBy(() -> to("https://minio.example", Map.of("HTTPS_PROXY", proxy)))
                .isInstanceOf(UnusableConnectionException.class)
                .hasMessageContaining("http://USER:PASSWORD@HOST:PORT")
                .hasMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @CsvSource({"path,PATH", "dns,DNS", "auto,AUTO", "PATH,PATH"})
    @DisplayName("says where requests name the bucket")
    void namesLookup(String word, BucketLookup lookup) throws Exception {
        assertThat(to("https://minio.example", Map.of("STRONGROOM_S3_BUCKET_LOOKUP", word)).lookup()).isEqualTo(lookup);
    }

    @Test
    @DisplayName("is told which words there are for that")
    void refusesOtherWords() {
        assertThatThrownBy(() -> to("https://minio.example", Map.of("STRONGROOM_S3_BUCKET_LOOKUP", "host")))
                .isInstanceOf(UnusableConnectionException.class)
                .hasMessageContaining("auto, path and dns");
    }

    @Test
    @DisplayName("names files with private authorities, and is told when they are none")
    void namesAuthorities(@TempDir Path directory) throws Exception {
        Path good = Files.writeString(directory.resolve("good.pem"), PrivateAuthority.get().pem());
        assertThat(to("https://minio.example", Map.of("RESTIC_CACERT", good + "," + good)).authorities()).isPresent();

        Path bad = Files.writeString(directory.resolve("bad.pem"), "no certificate");
        Path binary = Files.write(directory.resolve("binary.der"), new byte[]{0x30, (byte) 0x82, 1});
        Path missing = directory.resolve("missing.pem");
        for (var wrong : Map.of(bad, "no certificate in PEM form", binary, "no certificate in PEM form", missing,
                "is not there", directory, "can't be read").entrySet()) {
            assertThatThrownBy(() -> to("https://minio.example", Map.of("RESTIC_CACERT", good + "," + wrong.getKey())))
                    .isInstanceOf(UnusableConnectionException.class)
                    .hasMessageStartingWith("The file \"" + wrong.getKey() + "\", which RESTIC_CACERT names, ")
                    .hasMessageContaining(wrong.getValue())
                    .hasMessageEndingWith("in PEM form.");
        }
    }
}
