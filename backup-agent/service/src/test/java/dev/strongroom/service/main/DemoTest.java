package dev.strongroom.service.main;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.Restic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command with its agent; the simulated provider is a process of its own. */
@DisplayName("The demo")
class DemoTest {
    @TempDir
    private Path home;

    private Path data;

    @BeforeEach
    void choose() {
        data = home.resolve("data");
    }

    /** Starts in a checkout whose launcher knows the simulator alone. */
    private Run demo(String... words) throws IOException {
        Path launcher = Files.writeString(home.resolve("strongroom"), """
                #!/bin/sh
                shift
                exec "%s/bin/java" -cp "%s" dev.strongroom.simulator.Main "$@"
                """.formatted(System.getProperty("java.home"), System.getProperty("java.class.path")));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        List<String> all = Stream.concat(Stream.of("demo", "--once", "--data", data.toString()), Stream.of(words))
                .toList();
        return Run.of(Commands.all(Checkout.of(Map.of("STRONGROOM_HOME", home.toString()))),
                all.toArray(String[]::new));
    }

    private void requireMatch(Run run, int atLeast) {
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        JsonNode report = run.json();
        assertThat(report.get("outcome").textValue()).isEqualTo("success");
        assertThat(report.get("mismatches").intValue()).isZero();
        assertThat(report.get("items").intValue()).isGreaterThan(atLeast);
        Path vault = Path.of(report.get("vault").textValue());
        String key = report.get("vaultPasswordFile").textValue();
        assertThat(vault).startsWith(data);
        assertThat(Restic.stock(vault).run("check", "--read-data", "--password-file", key))
                .contains("no errors were found");
    }

    @Test
    @DisplayName("backs up a tenant twice, with a week between, finds all of it again, and leaves a sound vault")
    void tenant() throws Exception {
        requireMatch(demo("--json"), 900);

        assertThat(data.resolve("exports")).isDirectoryContaining("glob:**/anna-1.zip")
                .isDirectoryContaining("glob:**/info-2.zip");
    }

    @Test
    @DisplayName("backs up mailboxes at a mail server with --service imap, and leaves a sound vault")
    void mailServer() throws Exception {
        requireMatch(demo("--service", "imap", "--json"), 20);
    }

    @Test
    @DisplayName("tells its story with the ledger, the loss, the comparison, and how restic opens the vault")
    void story() throws Exception {
        Run run = demo("--service", "IMAP");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("at the server", "Deleted the ", "every hash matches", "  restic -r ");
    }

    @Test
    @DisplayName("refuses a service that it has no story for")
    void unknownService() throws Exception {
        Run run = demo("--service", "pigeon");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--service");
        assertThat(data).doesNotExist();
    }
}
