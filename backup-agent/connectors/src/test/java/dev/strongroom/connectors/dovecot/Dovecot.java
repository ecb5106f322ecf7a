package dev.strongroom.connectors.dovecot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A Dovecot server on 127.0.0.1 with a directory and ports of its own, plain and TLS, for any user with one password.
 * Runs as root and as another user. Thread-safe.
 */
public final class Dovecot implements AutoCloseable {
    /** Every user's password. */
    public static final String PASSWORD = "secret";

    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path directory;
    private final ServerCertificate certificate;
    private final int port;
    private final int tlsPort;
    private final Thread stopAtExit = new Thread(this::stop);
    private Process process;

    private Dovecot(Path directory, DovecotSettings settings) throws IOException, InterruptedException {
        this.directory = directory;
        certificate = ServerCertificate.shared();
        Files.writeString(directory.resolve("key.pem"), certificate.key());
        Files.writeString(directory.resolve("certificate.pem"), certificate.certificate());
        try (ServerSocket first = freePort(); ServerSocket second = freePort()) {
            port = first.getLocalPort();
            tlsPort = second.getLocalPort();
        }
        for (String name : List.of("mail", "home")) {
            MailOwner.give(Files.createDirectory(directory.resolve(name)));
        }
        DovecotConfiguration text = new DovecotConfiguration(directory, settings, port, tlsPort);
        Files.writeString(configuration(), text.text());
        process = launch();
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    /** Starts the usual server. */
    public static Dovecot start() throws IOException, InterruptedException {
        return start(DovecotSettings.USUAL);
    }

    /**
     * Starts a server and waits until it answers. Where Dovecot is not installed the test is skipped with that reason,
     * but fails when the environment has {@code CI=true}.
     */
    public static Dovecot start(DovecotSettings settings) throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            String reason = "Dovecot is not installed: apt-get install dovecot-imapd";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(reason);
            }
            Assumptions.abort(reason);
        }
        // Not below JUnit's directories: those are closed to the user that mail is read as.
        Path directory = Files.createTempDirectory(Path.of("/tmp"), "dovecot");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Dovecot(directory, settings);
    }

    /** For plain connections and STARTTLS. */
    public int port() {
        return port;
    }

    /** For TLS. */
    public int tlsPort() {
        return tlsPort;
    }

    /** PEM of the authority that signed the server's certificate. */
    public String certificateAuthority() {
        return certificate.authority();
    }

    /** A user's mailbox; made at its first use. */
    public DovecotUser user(String name) {
        return new DovecotUser(this, name);
    }

    /** Where a user's Maildir lies. */
    Path maildir(String user) {
        return directory.resolve("mail").resolve(user);
    }

    /** Runs {@code doveadm} and answers what it printed. */
    public String doveadm(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/doveadm", "-c", configuration().toString()));
        command.addAll(List.of(arguments));
        return Commands.run(command);
    }

    /** Ends all connections and does not answer until {@link #restart}. */
    public void stop() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts the server again on the same ports. */
    public void restart() throws IOException {
        stop();
        process = launch();
    }

    /** The processor time of all of the server's processes so far, of those that ended, too. Only on Linux. */
    public Duration processorTime() throws IOException {
        long ticks = 0;
        for (ProcessHandle handle : Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
            ticks += ticks(Path.of("/proc/" + handle.pid() + "/stat"));
        }
        return Duration.ofMillis(ticks * 10);
    }

    /** User and system time of a process and of its children that ended, in hundredths of a second (proc(5)). */
    private static long ticks(Path stat) throws IOException {
        String text = Files.readString(stat, UTF_8);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        return LongStream.range(11, 15).map(i -> Long.parseLong(fields[(int) i])).sum();
    }

    @Override
    public void close() throws IOException {
        stop();
        Runtime.getRuntime().removeShutdownHook(stopAtExit);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path configuration() {
        return directory.resolve("dovecot.conf");
    }

    private Process launch() throws IOException {
        Process started = new ProcessBuilder(PROGRAM.toString(), "-F", "-c", configuration().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("start").toFile()))
                .start();
        await("Dovecot answers").atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> answers(started));
        return started;
    }

    private boolean answers(Process started) throws IOException {
        if (!started.isAlive()) {
            throw new IOException("Dovecot did not start: " + Files.readString(directory.resolve("start"), UTF_8));
        }
        try (Socket socket = new Socket(loopback(), port)) {
            return socket.getInputStream().read() == '*';
        } catch (IOException notYet) {
            return false;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[]{127, 0, 0, 1});
    }

    /** Below those that Linux gives to whoever asks for any: nobody takes it while the server starts, or starts again. */
    private static ServerSocket freePort() throws IOException {
        try {
            return new ServerSocket(ThreadLocalRandom.current().nextInt(10_000, 32_768), 1, loopback());
        } catch (BindException taken) {
            return freePort();
        }
    }
}
