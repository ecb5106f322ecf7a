package dev.strongroom.service.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.strongroom.service.cli.CommandFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The simulated mail server, a process that ends with this one. */
final class Simulator implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final long PATIENCE_SECONDS = 10;

    private final Process process;
    private final Ready ready;
    private final Map<String, MailFingerprints> mail;

    /** A mailbox that it serves. */
    record Login(String user, String password) {}

    private record Ready(String host, int imap, List<Login> mailboxes) {}

    private record ManifestLine(String user, List<String> folder, String sha256) {}

    private Simulator(Process process, Ready ready, Map<String, MailFingerprints> mail) {
        this.process = process;
        this.ready = ready;
        this.mail = mail;
    }

    /** Starts it and waits until it listens. */
    static Simulator start(List<String> command, Path manifest) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("imap", "--until-stdin-closes", "--manifest", manifest.toString()));
        Process process = new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            String line = process.inputReader(StandardCharsets.UTF_8).readLine();
            if (line == null) {
                throw new CommandFailedException("simulator-failed", "The simulated mail server did not start.");
            }
            return new Simulator(process, JSON.readValue(line, Ready.class), read(manifest));
        } catch (IOException | RuntimeException e) {
            process.destroy();
            throw e;
        }
    }

    private static Map<String, MailFingerprints> read(Path manifest) throws IOException {
        Map<String, MailFingerprints> mail = new HashMap<>();
        for (String text : Files.readAllLines(manifest)) {
            ManifestLine line = JSON.readValue(text, ManifestLine.class);
            mail.computeIfAbsent(line.user(), user -> new MailFingerprints()).add(line.folder(), line.sha256());
        }
        return mail;
    }

    String host() {
        return ready.host();
    }

    int port() {
        return ready.imap();
    }

    List<Login> mailboxes() {
        return ready.mailboxes();
    }

    /** What the mailbox held at the start, according to who made it. */
    MailFingerprints made(String user) {
        MailFingerprints found = mail.get(user);
        if (found == null) {
            throw new IllegalArgumentException("No mailbox " + user);
        }
        return found;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
