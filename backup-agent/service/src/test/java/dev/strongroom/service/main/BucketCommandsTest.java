package dev.strongroom.service.main;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.dovecot.DovecotSettings;
import dev.strongroom.connectors.dovecot.DovecotUser;
import dev.strongroom.net.testing.HttpProxyServer;
import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.Ports;
import dev.strongroom.vault.testing.PrivateAuthority;
import dev.strongroom.vault.testing.S3ProxyServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The commands, on a vault in an S3 bucket,")
class BucketCommandsTest extends FarVaultContract {
    @Override
    String address(String bucket) {
        return "s3:" + S3ProxyServer.get().endpoint() + "/" + bucket + "/" + UUID.randomUUID();
    }

    @Override
    Map<String, String> credentials() {
        return keys(S3ProxyServer.SECRET_KEY);
    }

    @Override
    Map<String, String> refused() {
        return keys("geheim");
    }

    private static Map<String, String> keys(String secret) {
        return Map.of("AWS_ACCESS_KEY_ID", S3ProxyServer.ACCESS_KEY, "AWS_SECRET_ACCESS_KEY", secret);
    }

    @Test
    @DisplayName("copy a directory's vault there")
    void copyThere() throws IOException {
        String local = home.resolve("vault").toString();
        succeed(vault("init", local));
        succeed(vault("backup", local, source.toString()));
        succeed(vault("init", vault));

        JsonNode copy = succeed(vault("copy", local, vault));
        assertThat(copy.get("copiedSnapshots").asInt()).isEqualTo(1);
        assertThat(copy.at("/requests/write").asInt()).isPositive();

        assertThat(succeed(vault("check", vault, "--read-data")).get("snapshots").asInt()).isEqualTo(1);
        assertThat(restored().resolve("letter")).hasContent(TEXT);
    }

    @Test
    @DisplayName("reach it by an authority that the environment names, and say what to do where none is trusted")
    void trusted() throws IOException {
        String secure = "s3:" + S3ProxyServer.get().secureEndpoint() + "/bucket/" + UUID.randomUUID();
        Path authority = Files.writeString(home.resolve("authority.pem"), PrivateAuthority.get().pem());
        List<String> init = List.of("init", secure, "--password-file", password.toString());

        Run untrusted = run("vault", credentials(), init);
        Run trusted = run("vault", with(Map.of("RESTIC_CACERT", authority.toString())), init);

        assertThat(untrusted.exitCode()).isEqualTo(1);
        assertThat(untrusted.json().get("error").asText()).contains("RESTIC_CACERT");
        succeed(trusted);
    }

    @Test
    @DisplayName("reach it through the proxy and by the kind of address that the environment names")
    void throughProxy() throws IOException {
        try (HttpProxyServer proxy = new HttpProxyServer("desk", "through:the wall")) {
            String host = S3ProxyServer.VIRTUAL_HOST + ":" + S3ProxyServer.virtual().endpoint().getPort();
            List<String> init = List.of("init", "s3:http://" + host + "/bucket/" + UUID.randomUUID(), "--password-file",
                    password.toString());

            succeed(run("vault", with(throughProxy(proxy.port(), "through:the%20wall")), init));
            Run refused = run("vault", with(throughProxy(proxy.port(), "geheim")), init);

            assertThat(proxy.passed()).isNotEmpty().allMatch(line -> line.contains(" http://bucket." + host + "/"));
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.json().get("error").asText()).contains("does not accept its user and password")
                    .doesNotContain("geheim");
        }
    }

    @Test
    @DisplayName("say what is wrong with the proxy or the file of certificates that the environment names")
    void unusableWays() throws IOException {
        List<String> init = List.of("init", "s3:http://storage.test/bucket/vault", "--password-file",
                password.toString());
        Path missing = home.resolve("missing.pem");

        int nobody = Ports.free();
        requireFailure("The proxy 127.0.0.1:" + nobody + " can't be reached.",
                run("vault", with(throughProxy(nobody, "geheim")), init));
        requireFailure("HTTP_PROXY is not understood",
                run("vault", with(Map.of("HTTP_PROXY", "socks5://desk:geheim@127.0.0.1:1")), init));
        requireFailure(missing + "\", which RESTIC_CACERT names, is not there",
                run("vault", with(Map.of("RESTIC_CACERT", missing.toString())), init));
    }

    private static void requireFailure(String words, Run run) {
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("error").asText()).contains(words).endsWith(".");
        assertThat(run.err() + run.json()).doesNotContain("geheim", "Exception");
    }

    private static Map<String, String> throughProxy(int port, String password) {
        return Map.of("HTTP_PROXY", "http://desk:" + password + "@127.0.0.1:" + port,
                "STRONGROOM_S3_BUCKET_LOOKUP", "dns");
    }

    private Map<String, String> with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(credentials());
        all.putAll(more);
        return all;
    }

    @Test
    @DisplayName("back mail up there, the second time what changed alone, with the catalogue in the user's own directory")
    void backMailUp() throws Exception {
        Files.writeString(home.resolve("mail.password"), Dovecot.PASSWORD);
        try (Dovecot server = Dovecot.start(DovecotSettings.USUAL.withoutPlugins())) {
            DovecotUser anna = server.user("anna");
            for (int i = 0; i < 20; i++) {
                byte[] message =
                        "Subject: Harbour %d\r\n\r\n%s\r\n".formatted(i, UUID.randomUUID().toString().repeat(9))
                                .getBytes(StandardCharsets.US_ASCII);
                anna.deliver("INBOX", message, Instant.parse("2025-03-01T10:00:00Z").plusSeconds(i), "");
            }
            JsonNode first = succeed(mail("backup", server));
            JsonNode second = succeed(mail("backup", server));

            assertThat(first.get("items").asInt()).isEqualTo(20);
            assertThat(second.get("items").asInt()).isEqualTo(20);
            assertThat(first.at("/requests/write").asInt()).isPositive();
            assertThat(first.get("bytesUp").asLong()).isGreaterThanOrEqualTo(first.get("stored").asLong());
            assertThat(second.get("stored").asLong()).isLessThan(first.get("stored").asLong() / 2);
        }
        assertThat(succeed(run("search", credentials(), List.of("harb", "--vault", vault, "--vault-password-file",
                password.toString()))).get("messages")).hasSize(20);
        try (Stream<Path> directories = Files.list(home.resolve("state/strongroom"))) {
            assertThat(directories).singleElement().satisfies(data -> {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
                assertThat(data.resolve("catalogue")).isNotEmptyDirectory();
            });
        }
    }

    private Run mail(String command, Dovecot server) {
        return run(command, credentials(), List.of("imap", "--host", "127.0.0.1", "--plain", "--port",
                Integer.toString(server.port()), "--user", "anna", "--password-file",
                home.resolve("mail.password").toString(), "--vault", vault, "--vault-password-file",
                password.toString()));
    }
}
