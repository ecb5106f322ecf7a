package dev.strongroom.console.flow;

import dev.strongroom.service.cli.agent.RunningAgent;
import dev.strongroom.service.config.ConfigReader;
import dev.strongroom.service.config.Surroundings;
import dev.strongroom.service.main.Agent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The agent itself, over HTTPS on a port of its own, with what its first start told. */
final class RealAgent implements AutoCloseable {
    private final Path directory;
    private final RunningAgent.FirstStart firstStart;
    private final int port;
    private RunningAgent running;

    RealAgent(Path directory) {
        this.directory = directory;
        this.running = start(0);
        this.port = running.uri().getPort();
        this.firstStart = running.firstStart().orElseThrow();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    String email() {
        return firstStart.email();
    }

    String oneTimePassword() {
        return firstStart.oneTimePassword();
    }

    /** As the agent prints it where it was started. */
    String fingerprint() {
        return running.fingerprint().orElseThrow();
    }

    void stop() {
        running.close();
    }

    /** Starts again at the same address, with the same data. */
    void startAgain() {
        running = start(port);
    }

    /** Starts again at the same address as one that cannot prove to be the same. */
    void startWithAnotherCertificate() throws IOException {
        try (var files = Files.list(directory.resolve("data/tls"))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        startAgain();
    }

    /** Writes nonsense over the lists of what was backed up. */
    void damageCatalogues() throws IOException {
        try (var files = Files.list(directory.resolve("data/catalogue"))) {
            for (var file : files.toList()) {
                Files.writeString(file, "This is not a catalogue.");
            }
        }
    }

    @Override
    public void close() {
        running.close();
    }

    private RunningAgent start(int at) {
        var reader = new ConfigReader(new Surroundings("agent.example", directory, directory));
        return Agent.start(reader.read(Optional.empty(), Map.of("name", "Test agent", "data",
                directory.resolve("data").toString(), "secrets.masterKey", directory.resolve("master.key").toString(),
                "listen.port", Integer.toString(at), "account.name", "Harbour Ltd")));
    }
}
