package dev.strongroom.service.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.strongroom.service.config.AgentConfig;
import dev.strongroom.service.config.ConfigReader;
import dev.strongroom.service.config.StartRefusedException;
import dev.strongroom.service.config.Surroundings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A whole agent")
class AgentTest {
    @TempDir
    private Path home;

    private Traces before;

    @BeforeEach
    void look() throws IOException {
        // The first agent of a process loads what stays: drivers, native libraries, pools.
        Agent.start(config(home.resolve("first"), Map.of())).close();
        before = Traces.of(home);
    }

    @Test
    @DisplayName("starts, answers, and leaves no thread, open file or port behind when it is closed")
    void startsAndStops() throws Exception {
        URI uri;
        try (Agent agent = Agent.start(config(data(), Map.of()))) {
            uri = agent.uri();
            assertThat(agent.certificate().orElseThrow()).exists();
            assertThat(agent.fingerprint()).isPresent();
            assertThat(agent.firstStart()).isPresent();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
                assertThat(socket.isConnected()).isTrue();
            }
        }

        requireNothingLeft();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), uri.getPort()).close())
                .isInstanceOf(ConnectException.class);
        try (Agent again = Agent.start(config(data(), Map.of()))) {
            assertThat(again.firstStart()).as("It is told once").isEmpty();
        }
    }

    @Test
    @DisplayName("that finds its port taken leaves nothing behind, and tells the first password when it really starts")
    void portTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            requireRefused(Map.of("listen.port", Integer.toString(other.getLocalPort())), "port");
        }
        requireStarts();
    }

    @Test
    @DisplayName("whose certificate is garbage leaves nothing behind")
    void garbledCertificate() throws Exception {
        Agent.start(config(data(), Map.of())).close();
        Path certificate = data().resolve("tls").resolve("server.crt");
        String good = Files.readString(certificate);
        Files.writeString(certificate, "garbage");

        requireRefused(Map.of(), "certificate");

        Files.writeString(certificate, good);
        Agent.start(config(data(), Map.of())).close();
    }

    @Test
    @DisplayName("whose proxy password can't be read leaves nothing behind")
    void unreadableProxyPassword() {
        requireRefused(Map.of("proxy.host", "127.0.0.1", "proxy.port", "3128", "proxy.user", "clerk",
                "proxy.passwordFile", home.resolve("nowhere").toString()), "proxy.passwordFile");
        requireStarts();
    }

    @Test
    @DisplayName("whose control database is garbage says so in a sentence and leaves nothing behind")
    void garbledDatabase() throws Exception {
        Agent.start(config(data(), Map.of())).close();
        Files.writeString(data().resolve("control.db"), "garbage".repeat(10_000));

        requireRefused(Map.of(), "control database");
    }

    @Test
    @DisplayName("whose master key is gone says so in a sentence and leaves nothing behind")
    void masterKeyGone() throws Exception {
        Agent.start(config(data(), Map.of())).close();
        Files.delete(data().resolveSibling("data.key"));

        requireRefused(Map.of(), "master key");
    }

    private void requireRefused(Map<String, String> settings, String words) {
        AgentConfig config = config(data(), settings);
        assertThatThrownBy(() -> Agent.start(config))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(words)
                .message()
                .endsWith(".")
                .doesNotContain("Exception");
        requireNothingLeft();
    }

    private void requireStarts() {
        try (Agent agent = Agent.start(config(data(), Map.of()))) {
            assertThat(agent.firstStart()).isPresent();
            assertThat(agent.firstStart().get().recoveryKey()).isNotEmpty();
        }
    }

    private void requireNothingLeft() {
        await("Threads end on their own time")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Traces.of(home).since(before)).isEqualTo(Traces.NONE));
    }

    private Path data() {
        return home.resolve("data");
    }

    private static AgentConfig config(Path data, Map<String, String> more) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("data", data.toString(), "listen.port", "0",
                "secrets.masterKey", data.resolveSibling(data.getFileName() + ".key").toString(),
                "disk.minimumFreeMegabytes", "1"));
        settings.putAll(more);
        return new ConfigReader(new Surroundings("here", data, data)).read(Optional.empty(), settings);
    }
}
