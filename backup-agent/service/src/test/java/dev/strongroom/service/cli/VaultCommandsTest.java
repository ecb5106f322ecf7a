package dev.strongroom.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.service.cli.vault.VaultCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultCommandsTest {
    private static final Map<String, Supplier<Object>> COMMANDS = Map.of("vault", VaultCommand::new, "check",
            CheckCommand::new);

    @TempDir
    private Path directory;
    private Path password;

    @BeforeEach
    void writePassword() throws IOException {
        password = Files.writeString(directory.resolve("password"), "  harbour\n\n");
    }

    @Test
    void initMakesAVaultThatCheckFindsSound() {
        Run made = run("vault", "init", "--json");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.json().get("id").asText()).hasSize(64);
        assertThat(run("check", "--read-data", "--json").json().get("outcome").asText()).isEqualTo("success");
    }

    @Test
    void initLeavesAVaultThatIsThereAlone() {
        String id = run("vault", "init", "--json").json().get("id").asText();

        Run again = run("vault", "init", "--json");

        assertThat(again.json().get("code").asText()).isEqualTo("vault-exists");
        assertThat(run("vault", "key", "list").exitCode()).isZero();
        assertThat(id).isNotEmpty();
    }

    @Test
    void initRefusesADirectoryWithOtherFiles() throws IOException {
        Files.createDirectories(vault());
        Files.writeString(vault().resolve("letter.txt"), "Dear Anna");

        Run run = run("vault", "init", "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("code").asText()).isEqualTo("vault-directory-foreign");
        assertThat(Files.readString(vault().resolve("letter.txt"))).isEqualTo("Dear Anna");
    }

    @Test
    void checkRefusesAWrongPassword() throws IOException {
        run("vault", "init");
        Files.writeString(password, "port");

        Run run = run("check", "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("code").asText()).isEqualTo("wrong-password");
    }

    @Test
    void checkRefusesADirectoryThatIsNoVault() {
        assertThat(run("check", "--json").json().get("code").asText()).isEqualTo("no-vault");
    }

    @Test
    void checkTellsDamageAndFails() throws IOException {
        run("vault", "init");
        try (Stream<Path> keys = Files.list(vault().resolve("keys"))) {
            assertThat(keys.count()).isEqualTo(1);
        }
        Files.createDirectories(vault().resolve("snapshots"));
        Files.writeString(vault().resolve("snapshots").resolve("0".repeat(64)), "not a snapshot");

        Run run = run("check", "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("outcome").asText()).isEqualTo("failed");
        assertThat(run.json().get("problems").get(0).get("object").asText()).contains("snapshots");
    }

    @Test
    void addedPasswordOpensTheVaultUntilItIsRemoved() throws IOException {
        run("vault", "init");
        Path second = Files.writeString(directory.resolve("second"), "lighthouse");

        Run added = run("vault", "key", "add", "--new-password-file", second.toString(), "--json");
        String id = added.json().get("keys").get(0).get("id").asText();
        assertThat(words("check", second)).satisfies(words -> assertThat(Run.of(COMMANDS, words).exitCode()).isZero());

        assertThat(run("vault", "key", "remove", id.substring(0, 12)).exitCode()).isZero();
        assertThat(Run.of(COMMANDS, words("check", second)).exitCode()).isEqualTo(1);
    }

    @Test
    void passwordInUseCannotBeRemoved() {
        run("vault", "init");
        String id = run("vault", "key", "list", "--json").json().get("keys").get(0).get("id").asText();

        Run run = run("vault", "key", "remove", id, "--json");

        assertThat(run.json().get("code").asText()).isEqualTo("key-in-use");
    }

    @Test
    void emptyPasswordFileIsRefused() throws IOException {
        Files.writeString(password, " \n");

        assertThat(run("vault", "init", "--json").json().get("code").asText()).isEqualTo("password-file-empty");
    }

    @Test
    void missingPasswordFileIsRefused() throws IOException {
        Files.delete(password);

        assertThat(run("vault", "init", "--json").json().get("code").asText()).isEqualTo("password-file-unreadable");
    }

    private Run run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--vault", vault().toString(), "--vault-password-file", password.toString()));
        return Run.of(COMMANDS, all.toArray(String[]::new));
    }

    private String[] words(String command, Path passwordFile) {
        return new String[]{command, "--vault", vault().toString(), "--vault-password-file", passwordFile.toString()};
    }

    private Path vault() {
        return directory.resolve("vault");
    }
}
