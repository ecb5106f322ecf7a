package dev.strongroom.service.blackbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.net.testing.HttpProxyServer;
import dev.strongroom.service.blackbox.Strongroom.Launch;
import dev.strongroom.service.cli.Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A backup that can't get in")
class RefusedSignInTest {
    private static Dovecot server;

    private Desk desk;

    @BeforeAll
    static void startServer() throws Exception {
        server = Dovecot.start();
        server.user("anna").deliver("INBOX", "Subject: s\r\n\r\nb\r\n".getBytes(US_ASCII), Instant.EPOCH, "");
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @BeforeEach
    void sitDown(@TempDir Path home) throws Exception {
        desk = Desk.at(home);
        desk.write("authority.pem", server.certificateAuthority());
    }

    @Test
    @DisplayName("tells of a wrong password")
    void wrongPassword() throws Exception {
        desk.write("mail.password", "wrong");

        requireNothingDone(backup("--host", "127.0.0.1", "--port", plain(), "--plain"), "password");
    }

    @Test
    @DisplayName("tells of a host that does not exist")
    void noSuchHost() throws Exception {
        requireNothingDone(backup("--host", "no-such-host.invalid"), "no-such-host.invalid");
    }

    @Test
    @DisplayName("tells of a port where nobody listens")
    void nobodyListens() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        requireNothingDone(backup("--host", "127.0.0.1", "--port", Integer.toString(free)), "127.0.0.1");
    }

    @Test
    @DisplayName("tells of a certificate that nobody trusts")
    void untrustedCertificate() throws Exception {
        requireNothingDone(backup("--host", "127.0.0.1", "--port", tls()), "certificate");
    }

    @Test
    @DisplayName("tells of a certificate for another name")
    void otherName() throws Exception {
        Path hosts = desk.write("hosts", "127.0.0.1 mail.other.example\n");
        Launch resolving = new Launch(List.of(), List.of("-Xmx256m", "-Djdk.net.hosts.file=" + hosts));

        requireNothingDone(backup(resolving, "--host", "mail.other.example", "--port", tls(), "--ca", authority()),
                "certificate");
    }

    @Test
    @DisplayName("gets in once the private authority is trusted, by TLS and by STARTTLS")
    void privateAuthority() throws Exception {
        Ends.requireSuccess(backup("--host", "127.0.0.1", "--port", tls(), "--ca", authority()));
        Ends.requireSuccess(backup("--host", "127.0.0.1", "--port", plain(), "--starttls", "--ca", authority()));
    }

    @Test
    @DisplayName("does without no STARTTLS that it was told to use")
    void noStartTls() throws Exception {
        try (PlainOnly plainOnly = new PlainOnly()) {
            requireNothingDone(backup("--host", "127.0.0.1", "--port", plainOnly.port(), "--starttls"), "STARTTLS");
            assertThat(plainOnly.secrets()).isEmpty();
        }
    }

    @Test
    @DisplayName("tells of a proxy that wants a password, and goes through it with the right one")
    void proxy() throws Exception {
        try (HttpProxyServer proxy = new HttpProxyServer("clerk", "open sesame")) {
            String way = "127.0.0.1:" + proxy.port();
            Path password = desk.write("proxy.password", "wrong\n");
            String[] through = {"--host", "127.0.0.1", "--port", plain(), "--plain", "--proxy", "clerk@" + way,
                "--proxy-password-file", password.toString()};

            requireNothingDone(backup("--host", "127.0.0.1", "--port", plain(), "--plain", "--proxy", way), "proxy");
            requireNothingDone(backup(through), "proxy");
            desk.write("proxy.password", "open sesame\n");
            Ends.requireSuccess(backup(through));
        }
    }

    private Run backup(String... account) throws Exception {
        return backup(Launch.USUAL, account);
    }

    private Run backup(Launch launch, String... account) throws Exception {
        List<String> words = new ArrayList<>(desk.withVault("backup"));
        words.add(1, "imap");
        words.addAll(List.of("--user", "anna", "--password-file", desk.file("mail.password").toString()));
        words.addAll(List.of(account));
        return Strongroom.run(launch, words);
    }

    private static void requireNothingDone(Run run, String words) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.json().get("outcome").asText()).isEqualTo("failed");
        Ends.requireSentence(run.json().path("error").asText(), words);
        assertThat(run.out() + run.err()).doesNotContain("\tat ").doesNotContain("open sesame");
    }

    private static String plain() {
        return Integer.toString(server.port());
    }

    private static String tls() {
        return Integer.toString(server.tlsPort());
    }

    private String authority() {
        return desk.file("authority.pem").toString();
    }

    /** A server that knows no STARTTLS, and remembers who tries to sign in all the same. */
    private static final class PlainOnly implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final List<String> secrets = new CopyOnWriteArrayList<>();

        PlainOnly() throws IOException {
            Future<?> _ = threads.submit(() -> {
                while (true) {
                    Socket client = listener.accept();
                    Future<?> _ = threads.submit(() -> serve(client));
                }
            });
        }

        private Socket serve(Socket client) throws IOException {
            try (client) {
                OutputStream out = client.getOutputStream();
                out.write("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN LOGINDISABLED] ready\r\n".getBytes(US_ASCII));
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String[] words = line.split(" ", 3);
                    if (words[1].matches("(?i)LOGIN|AUTHENTICATE")) {
                        secrets.add(line);
                    }
                    boolean asks = words[1].equalsIgnoreCase("CAPABILITY");
                    String answer = asks ? "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n" + words[0] + " OK done\r\n"
                            : words[0] + " BAD no such command\r\n";
                    out.write(answer.getBytes(US_ASCII));
                }
            }
            return client;
        }

        String port() {
            return Integer.toString(listener.getLocalPort());
        }

        List<String> secrets() {
            return secrets;
        }

        @Override
        public void close() throws IOException {
            listener.close();
            threads.shutdownNow();
        }
    }
}
