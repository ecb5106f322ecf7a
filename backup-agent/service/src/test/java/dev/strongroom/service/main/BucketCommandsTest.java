package dev.strongroom.service.main;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.dovecot.DovecotSettings;
import dev.strongroom.connectors.dovecot.DovecotUser;
import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.S3ProxyServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The commands, on a vault in an S3 bucket,")
class BucketCommandsTest {
    private static final String TEXT = "Dear Anna, ".repeat(1000);

    @TempDir
    private Path home;
    private Path password;
    private Path source;
    private String vault;

    @BeforeEach
    void prepare() throws IOException {
        password = Files.writeString(home.resolve("vault.password"), "lighthouse\n");
        source = Files.createDirectory(home.resolve("source"));
        Files.writeString(source.resolve("letter"), TEXT);
        vault = address("bucket");
    }

    private static String address(String bucket) {
        return "s3:" + S3ProxyServer.get().endpoint() + "/" + bucket + "/" + UUID.randomUUID();
    }

    @Test
    @DisplayName("make it, fill it, look after it and bring its files back")
    void lookAfterIt() throws IOException {
        assertThat(succeed(vault("init", vault)).get("vault").asText()).isEqualTo(vault);
        assertThat(succeed(vault("backup", vault, source.toString())).get("files").asInt()).isEqualTo(1);
        Files.delete(source.resolve("letter"));
        Files.writeString(source.resolve("answer"), "Dear Ben");
        succeed(vault("backup", vault, source.toString()));
        assertThat(succeed(vault("snapshots", vault)).get("snapshots")).hasSize(2);

        JsonNode forget = succeed(vault("forget", vault, "--keep-last", "1"));
        assertThat(forget.get("removed")).hasSize(1);
        JsonNode prune = succeed(vault("prune", vault, "--grace-hours", "0", "--max-unused", "0"));
        assertThat(prune.get("deletedPacks").asInt()).isPositive();
        assertThat(succeed(vault("check", vault, "--read-data")).get("snapshots").asInt()).isEqualTo(1);

        Path target = home.resolve("target");
        succeed(vault("restore", vault, "latest", "--target", target.toString()));
        assertThat(target.resolve(Path.of("/").relativize(source)).resolve("answer")).hasContent("Dear Ben");
        assertThat(vault("init", vault).json().get("code").asText()).isEqualTo("vault-exists");
    }

    @Test
    @DisplayName("copy a directory's vault there")
    void copyThere() {
        String local = home.resolve("vault").toString();
        succeed(vault("init", local));
        succeed(vault("backup", local, source.toString()));
        succeed(vault("init", vault));

        assertThat(succeed(vault("copy", local, vault)).get("copiedSnapshots").asInt()).isEqualTo(1);

        assertThat(succeed(vault("check", vault, "--read-data")).get("snapshots").asInt()).isEqualTo(1);
        Path target = home.resolve("target");
        succeed(vault("restore", vault, "latest", "--target", target.toString()));
        assertThat(target.resolve(Path.of("/").relativize(source)).resolve("letter")).hasContent(TEXT);
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
            assertThat(second.get("stored").asLong()).isLessThan(first.get("stored").asLong() / 2);
        }
        assertThat(succeed(run("search", List.of("harb", "--vault", vault, "--vault-password-file",
                password.toString()))).get("messages")).hasSize(20);
        try (Stream<Path> directories = Files.list(home.resolve("state/strongroom"))) {
            assertThat(directories).singleElement().satisfies(data -> {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
                assertThat(data.resolve("catalogue")).isNotEmptyDirectory();
            });
        }
    }

    @Test
    @DisplayName("say that the credentials are refused, and repeat none")
    void wrongKeys() {
        Run run = run("vault", Map.of("AWS_ACCESS_KEY_ID", S3ProxyServer.ACCESS_KEY, "AWS_SECRET_ACCESS_KEY", "geheim"),
                List.of("init", vault, "--password-file", password.toString()));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.json().get("error").asText()).contains("credentials")
                .endsWith(".")
                .doesNotContain("geheim", "Exception");
    }

    @Test
    @DisplayName("say that there is no such bucket")
    void noBucket() {
        String nowhere = address("nowhere");
        for (String command : List.of("init", "snapshots")) {
            Run run = vault(command, nowhere);

            assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
            assertThat(run.json().get("error").asText()).contains("There is no bucket nowhere").endsWith(".");
        }
    }

    private static JsonNode succeed(Run run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.json();
    }

    private Run mail(String command, Dovecot server) {
        return run(command, List.of("imap", "--host", "127.0.0.1", "--plain", "--port",
                Integer.toString(server.port()), "--user", "anna", "--password-file",
                home.resolve("mail.password").toString(), "--vault", vault, "--vault-password-file",
                password.toString()));
    }

    private Run vault(String command, String location, String... more) {
        List<String> words = new ArrayList<>(List.of(command, location));
        words.addAll(Arrays.asList(more));
        words.addAll(List.of("--password-file", password.toString()));
        return run("vault", words);
    }

    private Run run(String command, List<String> words) {
        return run(command, Map.of("AWS_ACCESS_KEY_ID", S3ProxyServer.ACCESS_KEY, "AWS_SECRET_ACCESS_KEY",
                S3ProxyServer.SECRET_KEY, "XDG_STATE_HOME", home.resolve("state").toString()), words);
    }

    private static Run run(String command, Map<String, String> environment, List<String> words) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(words);
        line.add("--json");
        return Run.of(Commands.all(Checkout.of(Map.of())), environment, line.toArray(String[]::new));
    }
}
