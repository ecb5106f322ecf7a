package dev.strongroom.service.main;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.service.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands do with a vault in a store that is reached over the network, whichever it is. */
abstract class FarVaultContract {
    static final String TEXT = "Dear Anna, ".repeat(1000);
    private static final int PHOTO = 9_000_000; // more than what goes to Google in one request

    @TempDir
    Path home;
    Path password;
    Path source;
    String vault;

    @BeforeEach
    void prepare() throws IOException {
        password = Files.writeString(home.resolve("vault.password"), "lighthouse\n");
        source = Files.createDirectory(home.resolve("source"));
        Files.writeString(source.resolve("letter"), TEXT);
        vault = address("bucket");
    }

    /** A place that nobody has used, in a bucket or container of that name; there is one called {@code bucket}. */
    abstract String address(String bucket);

    /** What lets one in. */
    abstract Map<String, String> credentials();

    /** What the store refuses from now on, with {@code geheim} where the secret is. */
    abstract Map<String, String> refused();

    @Test
    @DisplayName("make it, fill it, look after it and bring its files back")
    void lookAfterIt() throws IOException {
        assertThat(succeed(vault("init", vault)).get("vault").asText()).isEqualTo(vault);
        assertThat(succeed(vault("backup", vault, source.toString())).get("files").asInt()).isEqualTo(1);
        Files.delete(source.resolve("letter"));
        byte[] photo = new byte[PHOTO];
        new Random(1).nextBytes(photo);
        Files.write(source.resolve("photo"), photo);
        succeed(vault("backup", vault, source.toString()));
        assertThat(succeed(vault("snapshots", vault)).get("snapshots")).hasSize(2);

        JsonNode forget = succeed(vault("forget", vault, "--keep-last", "1"));
        assertThat(forget.get("removed")).hasSize(1);
        JsonNode prune = succeed(vault("prune", vault, "--grace-hours", "0", "--max-unused", "0"));
        assertThat(prune.get("deletedPacks").asInt()).isPositive();
        assertThat(succeed(vault("check", vault, "--read-data")).get("snapshots").asInt()).isEqualTo(1);
        assertThat(paths(succeed(vault("ls", vault, "latest", source.toString())))).containsExactly(source + "/photo");

        assertThat(restored().resolve("photo")).hasBinaryContent(photo);
        assertThat(restored().resolve("letter")).doesNotExist();
        assertThat(vault("init", vault).json().get("code").asText()).isEqualTo("vault-exists");
    }

    private static List<String> paths(JsonNode list) {
        return StreamSupport.stream(list.get("entries").spliterator(), false)
                .map(entry -> entry.get("path").asText())
                .toList();
    }

    @Test
    @DisplayName("show its passwords, and write down what brings it back")
    void showWhatOpensIt() throws IOException {
        succeed(vault("init", vault));
        Path kit = home.resolve("kit.txt");
        succeed(vault("recovery-kit", vault, "--out", kit.toString()));

        assertThat(succeed(vault("key", List.of("list", vault))).get("keys")).hasSize(1);
        assertThat(kit).content().contains("restic -r " + vault + " snapshots", "lighthouse");
    }

    @Test
    @DisplayName("tell how many requests they sent, how many bytes went which way, and no price of a server of our own")
    void tellRequests() throws IOException {
        byte[] photo = new byte[PHOTO];
        new Random(2).nextBytes(photo);
        Files.write(source.resolve("photo"), photo);
        succeed(vault("init", vault));

        JsonNode backup = succeed(vault("backup", vault, source.toString()));
        JsonNode check = succeed(vault("check", vault, "--read-data"));

        assertThat(backup.get("bytesUp").asLong()).isBetween((long) PHOTO, PHOTO + 100_000L);
        assertThat(backup.at("/requests/write").asInt()).isBetween(5, 20); // lock, two kinds of packs, index, snapshot
        assertThat(backup.at("/requests/delete").asInt()).isPositive(); // the lock, when the vault is closed
        assertThat(check.get("bytesDown").asLong()).isBetween((long) PHOTO, PHOTO + 100_000L);
        assertThat(backup.has("listPrice")).isFalse();
        assertThat(Run.of(Commands.all(Checkout.of(Map.of())), credentials(), "vault", "snapshots", vault,
                "--password-file", password.toString()).out()).containsPattern(
                        "\\d+ requests, \\d+\\.\\d MB up, \\d+\\.\\d MB down\\.\n");
    }

    @Test
    @DisplayName("tell it whatever they do")
    void allTellRequests() {
        succeed(vault("init", vault));
        succeed(vault("backup", vault, source.toString()));
        for (List<String> words : List.of(List.of("snapshots", vault), List.of("ls", vault), List.of("unlock", vault),
                List.of("repair-index", vault), List.of("prune", vault), List.of("forget", vault, "--keep-last", "1"),
                List.of("rewrite", vault, "--exclude", "photo"), List.of("erase", vault, source + "/letter"),
                List.of("key", "list", vault), List.of("restore", vault, "--target", home.resolve("all").toString()),
                List.of("recovery-kit", vault, "--out", home.resolve("kit.txt").toString()))) {
            JsonNode told = succeed(vault(words.getFirst(), words.subList(1, words.size())));
            assertThat(told.at("/requests/read").asInt()).as(words.getFirst()).isPositive();
        }
    }

    @Test
    @DisplayName("say that the credentials are refused, and repeat none")
    void wrongKeys() {
        Run run = run("vault", refused(), List.of("init", vault, "--password-file", password.toString()));

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
            assertThat(run.json().get("error").asText()).containsPattern("There is no (bucket|container) nowhere")
                    .endsWith(".");
        }
    }

    /** Where the newest snapshot's files are, restored anew. */
    Path restored() throws IOException {
        Path target = Files.createTempDirectory(home, "target");
        succeed(vault("restore", vault, "latest", "--target", target.toString()));
        return target.resolve(Path.of("/").relativize(source));
    }

    static JsonNode succeed(Run run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.json();
    }

    Run vault(String command, String location, String... more) {
        List<String> words = new ArrayList<>(List.of(location));
        words.addAll(Arrays.asList(more));
        return vault(command, words);
    }

    private Run vault(String command, List<String> more) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(more);
        words.addAll(List.of("--password-file", password.toString()));
        return run("vault", credentials(), words);
    }

    /** Runs a command with what it needs beside the credentials. */
    Run run(String command, Map<String, String> credentials, List<String> words) {
        Map<String, String> environment = new HashMap<>(credentials);
        environment.put("XDG_STATE_HOME", home.resolve("state").toString());
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(words);
        line.add("--json");
        return Run.of(Commands.all(Checkout.of(Map.of())), environment, line.toArray(String[]::new));
    }
}
