package dev.strongroom.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.console.client.AgentAddress;
import dev.strongroom.console.client.Fingerprint;
import dev.strongroom.console.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The settings file")
class SettingsFileTest {
    private static final KnownAgent AGENT = new KnownAgent("agent-fra-1",
            AgentAddress.parse("fra-1.example").orElseThrow(), Optional.of(new Fingerprint("ab".repeat(32))),
            Optional.of("bea@example.org"));

    @TempDir
    Path directory;

    @Test
    @DisplayName("gives back what was saved")
    void givesBack() throws IOException {
        var saved = new ConsoleSettings(ThemeChoice.DARK, Optional.of("de"), List.of(AGENT));
        var file = directory.resolve("deeper/console.json");
        new SettingsFile(file).save(saved);

        assertThat(new SettingsFile(file).load()).isEqualTo(saved);
        assertThat(Files.readString(file)).contains("fra-1.example").doesNotContainIgnoringCase("token");
    }

    @Test
    @DisplayName("is not needed for the first start")
    void isNotNeeded() throws IOException {
        assertThat(new SettingsFile(directory.resolve("none")).load()).isEqualTo(ConsoleSettings.FIRST);
    }

    @Test
    @DisplayName("knows an agent once, by its address")
    void knowsAgentsByAddress() {
        var renamed = AGENT.with("agent-new", "alex@example.org");

        assertThat(ConsoleSettings.FIRST.with(AGENT).with(renamed).agents()).containsExactly(renamed);
    }
}
