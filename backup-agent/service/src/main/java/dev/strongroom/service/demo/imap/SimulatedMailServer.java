package dev.strongroom.service.demo.imap;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.strongroom.service.demo.stage.Fingerprints;
import dev.strongroom.service.demo.stage.SimulatorProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The simulated mail server, a process that ends with this one. */
public final class SimulatedMailServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final SimulatorProcess process;
    private final Ready ready;
    private final Map<String, Fingerprints> mail;

    /** A mailbox that it serves. Hidden by {@code toString}. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[user=" + user + "]";
        }
    }

    private record Ready(String host, int imap, List<Login> mailboxes) {}

    private record ManifestLine(String user, List<String> folder, String sha256) {}

    private SimulatedMailServer(SimulatorProcess process, Ready ready, Map<String, Fingerprints> mail) {
        this.process = process;
        this.ready = ready;
        this.mail = mail;
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param manifest where it writes what the mailboxes hold
     */
    public static SimulatedMailServer start(List<String> command, Path manifest) throws IOException {
        SimulatorProcess process =
                SimulatorProcess.start(command, List.of("imap", "--manifest", manifest.toString()));
        try {
            return new SimulatedMailServer(process, process.ready(Ready.class), read(manifest));
        } catch (IOException | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private static Map<String, Fingerprints> read(Path manifest) throws IOException {
        Map<String, Fingerprints> mail = new HashMap<>();
        for (String text : Files.readAllLines(manifest)) {
            ManifestLine line = JSON.readValue(text, ManifestLine.class);
            mail.computeIfAbsent(line.user(), user -> new Fingerprints()).add(line.folder(), line.sha256());
        }
        return mail;
    }

    public String host() {
        return ready.host();
    }

    public int port() {
        return ready.imap();
    }

    public List<Login> mailboxes() {
        return ready.mailboxes();
    }

    /** What the mailbox held at the start, according to who made it. */
    Fingerprints made(String user) {
        Fingerprints found = mail.get(user);
        if (found == null) {
            throw new IllegalArgumentException("No mailbox " + user);
        }
        return found;
    }

    @Override
    public void close() {
        process.close();
    }
}
