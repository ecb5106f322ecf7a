package dev.strongroom.service.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.microsoft.budget.Allowances;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The configuration")
class ConfigReaderTest {
    private final ConfigReader reader =
            new ConfigReader(new Surroundings("host-1", Path.of("/home/op/.local/share"), Path.of("/home/op/.config")));

    @TempDir
    private Path directory;

    private AgentConfig file(String yaml) {
        Path file = directory.resolve("agent.yaml");
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return reader.read(Optional.of(file), Map.of());
    }

    @Test
    @DisplayName("has these defaults")
    void defaults() {
        AgentConfig config = reader.read(Optional.empty(), Map.of());

        assertThat(config.name()).isEqualTo("host-1");
        assertThat(config.data()).isEqualTo(Path.of("/home/op/.local/share/strongroom"));
        assertThat(config.listen()).isEqualTo(new ListenConfig("127.0.0.1", 8443, false));
        assertThat(config.proxy()).isEmpty();
        assertThat(config.secrets().masterKey()).isEqualTo(Path.of("/home/op/.config/strongroom/master.key"));
        assertThat(config.account()).isEqualTo(new AccountConfig("My company", "My company"));
        assertThat(config.disk().minimumFreeBytes()).isEqualTo(512_000_000);
        assertThat(config.jobs()).isEqualTo(new JobsConfig(2, 2, 10));
        assertThat(config.jobs().slice()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.controlCopy()).isEqualTo(new ControlCopyConfig(15, 30));
        assertThat(config.microsoft()).isEqualTo(new MicrosoftConfig(50, 10_000, 600));
        assertThat(config.microsoft().allowances()).isEqualTo(Allowances.PUBLISHED);
    }

    @Test
    @DisplayName("takes from the file what it says and leaves the rest")
    void readsFiles() {
        AgentConfig config = file("""
                name: backup-1
                data: /var/lib/strongroom
                listen:
                  port: 9000
                proxy:
                  host: proxy.example
                  port: 3128
                  user: agent
                  passwordFile: /etc/strongroom/proxy
                """);

        assertThat(config.name()).isEqualTo("backup-1");
        assertThat(config.data()).isEqualTo(Path.of("/var/lib/strongroom"));
        assertThat(config.listen()).isEqualTo(new ListenConfig("127.0.0.1", 9000, false));
        assertThat(config.proxy()).contains(
                new ProxyConfig("proxy.example", 3128, "agent", Optional.of(Path.of("/etc/strongroom/proxy"))));
    }

    @Test
    @DisplayName("lets the command line override the file, also where the file says nothing")
    void overrides() throws IOException {
        Path file = Files.writeString(directory.resolve("agent.yaml"), "listen:\n  port: 9000\n");

        AgentConfig config = reader.read(Optional.of(file), Map.of("listen.port", "0", "listen.plainHttp", "true",
                "proxy.host", "proxy.example", "proxy.port", "3128", "name", "007"));

        assertThat(config.listen()).isEqualTo(new ListenConfig("127.0.0.1", 0, true));
        assertThat(config.proxy()).contains(new ProxyConfig("proxy.example", 3128, "", Optional.empty()));
        assertThat(config.name()).isEqualTo("007");
    }

    @Test
    @DisplayName("is the default when the file is empty")
    void readsEmptyFiles() {
        assertThat(file("# nothing yet\n")).isEqualTo(reader.read(Optional.empty(), Map.of()));
    }

    @Nested
    @DisplayName("is refused with a sentence")
    class Refusals {
        @Test
        @DisplayName("for an unknown key, with those that are known")
        void unknownKeys() {
            assertThatThrownBy(() -> file("listen:\n  prot: 9000\n"))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessage("The configuration has the unknown key \"listen.prot\". Known here: host, plainHttp,"
                            + " port.");
        }

        @Test
        @DisplayName("for an unknown key of the command line")
        void unknownOverrides() {
            assertThatThrownBy(() -> reader.read(Optional.empty(), Map.of("listn.port", "1")))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("unknown key \"listn\"");
        }

        @Test
        @DisplayName("for a file that is not there")
        void missingFiles() {
            assertThatThrownBy(() -> reader.read(Optional.of(directory.resolve("none.yaml")), Map.of()))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("can't be read");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|',
                textBlock = """
                        listen.port       | ninety        | The configuration's value of "listen.port" is missing or not of the right kind.
                        listen.port       | 65536         | "listen.port" must be 0 to 65535.
                        name              | ''            | "name" must have 1 to 100 characters.
                        jobs.backups      | 0             | "jobs.backups" and "jobs.recoveries" must be 1 to 64.
                        jobs.sliceMinutes | 61            | "jobs.sliceMinutes" must be 1 to 60.
                        disk.minimumFreeMegabytes | -1    | "disk.minimumFreeMegabytes" can't be negative.
                        controlCopy.keep  | 0             | "controlCopy.keep" must be 1 to 1000.
                        proxy.host        | proxy.example | The configuration's value of "proxy.port" is missing or not of the right kind.
                        proxy.port        | 3128          | "proxy" needs a "host" and a "port" of 1 to 65535.
                        """)
        @DisplayName("for a value that is not allowed")
        void wrongValues(String key, String value, String message) {
            assertThatThrownBy(() -> reader.read(Optional.empty(), Map.of(key, value)))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessage(message);
        }

        @ParameterizedTest
        @CsvSource({"0.0.0.0", "192.168.1.5", "agent.example", "'::'"})
        @DisplayName("for plain HTTP on anything but loopback")
        void plainHttpElsewhere(String host) {
            assertThatThrownBy(() -> reader.read(Optional.empty(),
                    Map.of("listen.host", host, "listen.plainHttp", "true")))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("for loopback only");
        }

        @Test
        @DisplayName("for text that is not YAML, and for a key that is given twice")
        void brokenYaml() {
            assertThatThrownBy(() -> file("listen: [")).isInstanceOf(StartRefusedException.class);
            assertThatThrownBy(() -> file("name: a\nname: b\n")).isInstanceOf(StartRefusedException.class);
        }
    }
}
