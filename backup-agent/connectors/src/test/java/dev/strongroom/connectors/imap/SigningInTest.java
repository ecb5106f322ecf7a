package dev.strongroom.connectors.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strongroom.connectors.ConnectionStep;
import dev.strongroom.connectors.ConnectionStep.Kind;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.NotOfferedException;
import dev.strongroom.connectors.SignInRefusedException;
import dev.strongroom.connectors.ThrottledException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.UntrustedServerException;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.dovecot.ServerCertificate;
import dev.strongroom.connectors.imap.ImapAddress.Method;
import dev.strongroom.connectors.imap.ImapAddress.Security;
import dev.strongroom.net.HttpProxy;
import dev.strongroom.net.testing.HttpProxyServer;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest {
    private static Dovecot server;
    private static ServerCertificate foreign;

    @BeforeAll
    static void start() throws Exception {
        server = Dovecot.start();
        foreign = ServerCertificate.create();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static int port(Security security) {
        return security == Security.TLS ? server.tlsPort() : server.port();
    }

    private static ImapAddress address(String host, int port, Security security, String secret,
            Optional<String> authority) {
        return new ImapAddress(host, port, security, "anna", Method.PASSWORD, secret, authority, Optional.empty(), 1);
    }

    private static ImapAddress trusting(String host, Security security) {
        return address(host, port(security), security, Dovecot.PASSWORD, Optional.of(server.certificateAuthority()));
    }

    private static void signIn(ImapAddress address) throws Exception {
        Mailbox.connector(Duration.ofSeconds(5)).openSource(address).close();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("The connection is made as securely as asked for, with a private authority besides the system's")
    void allSecurities(Security security) {
        assertThatCode(() -> signIn(trusting("localhost", security))).doesNotThrowAnyException();
        assertThatCode(() -> signIn(trusting("127.0.0.1", security))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS"})
    @DisplayName("A server whose authority nobody trusts is refused, with a sentence that says what to do")
    void unknownAuthority(Security security) {
        ImapAddress unknown =
                address("localhost", port(security), security, Dovecot.PASSWORD, Optional.empty());
        ImapAddress other = address("localhost", port(security), security, Dovecot.PASSWORD,
                Optional.of(foreign.authority()));

        assertThatThrownBy(() -> signIn(unknown)).isInstanceOf(UntrustedServerException.class)
                .hasMessageContaining("add its authority's certificate");
        assertThatThrownBy(() -> signIn(other)).isInstanceOf(UntrustedServerException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS"})
    @DisplayName("A server with another name than its certificate's is refused")
    void otherName(Security security) throws Exception {
        // 127.0.0.2 is this machine, too, and not in the certificate.
        try (FaultProxy elsewhere =
                new FaultProxy(port(security), InetAddress.getByAddress(new byte[]{127, 0, 0, 2}))) {
            ImapAddress address = address("127.0.0.2", elsewhere.port(), security, Dovecot.PASSWORD,
                    Optional.of(server.certificateAuthority()));

            assertThatThrownBy(() -> signIn(address)).isInstanceOf(UntrustedServerException.class)
                    .hasMessageContaining("not for 127.0.0.2");
        }
    }

    @Test
    @DisplayName("An authority that is no certificate is said to be none")
    void authorityIsNoCertificate() {
        ImapAddress address =
                address("localhost", server.tlsPort(), Security.TLS, Dovecot.PASSWORD, Optional.of("no certificate"));

        assertThatThrownBy(() -> signIn(address)).isInstanceOf(UntrustedServerException.class)
                .hasMessageContaining("PEM");
    }

    @Test
    @DisplayName("STARTTLS that is not offered is never done without")
    void noStartTls() throws Exception {
        try (ScriptedImap plain = new ScriptedImap(List.of())) {
            ImapAddress address = address("localhost", plain.port(), Security.STARTTLS, "secret", Optional.empty());

            assertThatThrownBy(() -> signIn(address)).isInstanceOf(NotOfferedException.class)
                    .hasMessageContaining("STARTTLS");
            assertThat(plain.commands()).noneMatch(line -> line.startsWith("AUTHENTICATE"));
        }
    }

    @Test
    @DisplayName("What is sent in the clear behind the answer to STARTTLS is not taken for the server's")
    void wordsPutInBeforeEncryption() throws Exception {
        try (ScriptedImap meddler = new ScriptedImap(List.of()).capability("IMAP4rev1 STARTTLS")
                .on("STARTTLS", (session, tag, line) -> session.raw(tag + " OK\r\n* PREAUTH in\r\n"))) {
            ImapAddress address = address("localhost", meddler.port(), Security.STARTTLS, "secret", Optional.empty());

            assertThatThrownBy(() -> signIn(address)).isInstanceOf(UntrustedServerException.class)
                    .hasMessageContaining("before the encryption began");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"* PREAUTH welcome", "HTTP/1.1 400 Bad Request", "220 smtp ready"})
    @DisplayName("What does not greet as an IMAP server to sign in to is none")
    void otherGreeting(String greeting) throws Exception {
        try (ScriptedImap other = new ScriptedImap(List.of()).greeting(greeting)) {
            assertThatThrownBy(() -> signIn(Mailbox.address(other.port(), "anna")))
                    .isInstanceOf(NotOfferedException.class);
        }
    }

    @Test
    @DisplayName("TLS on a port without it is told apart from a bad certificate")
    void noTls() {
        ImapAddress address = address("localhost", server.port(), Security.TLS, "secret", Optional.empty());

        assertThatThrownBy(() -> signIn(address)).isInstanceOf(NotOfferedException.class)
                .hasMessageContaining("does not speak TLS");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A wrong password is refused, and the sentence does not hold it")
    void wrongPassword(Security security) {
        ImapAddress address = address("localhost", port(security), security, "wrong-secret",
                Optional.of(server.certificateAuthority()));

        assertThatThrownBy(() -> signIn(address)).isInstanceOf(SignInRefusedException.class)
                .hasMessageContaining("anna")
                .hasMessageNotContaining("wrong-secret");
        assertThat(address.toString()).doesNotContain("wrong-secret");
    }

    @Test
    @DisplayName("A name that is not known and a port where nothing answers are told in sentences")
    void unreachable() throws Exception {
        int freePort;
        try (ServerSocket free = new ServerSocket(0)) {
            freePort = free.getLocalPort();
        }
        assertThatThrownBy(() -> signIn(address("no-such-host.invalid", 143, Security.PLAIN, "x", Optional.empty())))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("no-such-host.invalid is not known");
        assertThatThrownBy(() -> signIn(address("127.0.0.1", freePort, Security.PLAIN, "x", Optional.empty())))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("Nothing answers");
    }

    @Test
    @DisplayName("A server that says nothing is given up after a while")
    void silence() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ImapConnector impatient = new ImapConnector(
                    new ImapTimeouts(Duration.ofMillis(200), Duration.ofMillis(200)), pause -> {}, Clock.systemUTC());

            assertThatThrownBy(() -> impatient.openSource(Mailbox.address(mute.getLocalPort(), "anna")))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("does not say anything");
        }
    }

    @Test
    @DisplayName("Waiting for a server that says nothing ends when the thread is interrupted, whatever thread it is")
    void interrupted() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ImapConnector patient = new ImapConnector(
                    new ImapTimeouts(Duration.ofMinutes(10), Duration.ofMinutes(10)), pause -> {}, Clock.systemUTC());
            FutureTask<EntitySource> signIn =
                    new FutureTask<>(() -> patient.openSource(Mailbox.address(mute.getLocalPort(), "anna")));
            Thread thread = Thread.ofPlatform().daemon().start(signIn);
            try (Socket _ = mute.accept()) {
                thread.interrupt();

                assertThatThrownBy(() -> signIn.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
            }
        }
    }

    @Test
    @DisplayName("A server that wants us later says until when")
    void throttled() throws Exception {
        try (ScriptedImap busy = new ScriptedImap(List.of()).on("AUTHENTICATE",
                (session, tag, line) -> session.line(tag + " NO [UNAVAILABLE] Try later"))) {
            Instant before = Instant.now();

            assertThatThrownBy(() -> signIn(Mailbox.address(busy.port(), "anna")))
                    .isInstanceOfSatisfying(ThrottledException.class, e -> assertThat(e.until()).isAfter(before));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTH=PLAIN", "AUTH=PLAIN SASL-IR", "AUTH=LOGIN", ""})
    @DisplayName("The password is presented in a way that the server offers")
    void waysToPresentPassword(String offered) throws Exception {
        try (ScriptedImap scripted = new ScriptedImap(List.of()).capability("IMAP4rev1 " + offered)) {
            assertThatCode(() -> signIn(Mailbox.address(scripted.port(), "anna"))).doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("A password is not sent where the server does not want one")
    void loginDisabled() throws Exception {
        try (ScriptedImap scripted = new ScriptedImap(List.of()).capability("IMAP4rev1 LOGINDISABLED")) {
            assertThatThrownBy(() -> signIn(Mailbox.address(scripted.port(), "anna")))
                    .isInstanceOf(NotOfferedException.class);
            assertThat(scripted.commands()).containsExactly("CAPABILITY ");
        }
    }

    @Test
    @DisplayName("An access token is presented by XOAUTH2")
    void accessToken() throws Exception {
        AtomicReference<String> presented = new AtomicReference<>("");
        try (ScriptedImap scripted = new ScriptedImap(List.of()).capability("IMAP4rev1 AUTH=XOAUTH2 SASL-IR")
                .on("AUTHENTICATE", (session, tag, line) -> {
                    presented.set(new String(Base64.getDecoder().decode(line.split(" ", -1)[2]), UTF_8));
                    session.ok(tag);
                })) {
            signIn(withToken(scripted.port()));

            assertThat(presented.get()).isEqualTo("user=anna\u0001auth=Bearer the-token\u0001\u0001");
        }
    }

    @Test
    @DisplayName("An access token that is refused is told in a sentence that does not hold it")
    void accessTokenRefused() throws Exception {
        try (ScriptedImap scripted = new ScriptedImap(List.of()).capability("IMAP4rev1 AUTH=XOAUTH2 SASL-IR")
                .on("AUTHENTICATE", (session, tag, line) -> {
                    session.line("+ eyJzdGF0dXMiOiI0MDAifQ==");
                    session.readLine();
                    session.line(tag + " NO [AUTHENTICATIONFAILED] Invalid credentials");
                })) {
            assertThatThrownBy(() -> signIn(withToken(scripted.port()))).isInstanceOf(SignInRefusedException.class)
                    .hasMessageContaining("access token")
                    .hasMessageNotContaining("the-token");
        }
    }

    private static ImapAddress withToken(int port) {
        return new ImapAddress("localhost", port, Security.PLAIN, "anna", Method.XOAUTH2, "the-token",
                Optional.empty(), Optional.empty(), 1);
    }

    @Test
    @DisplayName("A proxy that asks for a password gets it, and the server's certificate is checked through it")
    void throughProxy() throws Exception {
        try (HttpProxyServer proxy = new HttpProxyServer("pat", "proxy-secret")) {
            signIn(through(new HttpProxy("localhost", proxy.port(), "pat", "proxy-secret")));

            assertThat(proxy.requests()).containsExactly("CONNECT localhost:" + server.tlsPort() + " HTTP/1.1");
        }
    }

    @Test
    @DisplayName("A proxy that does not let us through is told apart from the server")
    void proxyRefuses() throws Exception {
        try (HttpProxyServer proxy = new HttpProxyServer("pat", "proxy-secret")) {
            HttpProxy wrong = new HttpProxy("localhost", proxy.port(), "pat", "wrong-secret");

            assertThatThrownBy(() -> signIn(through(wrong))).isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("The proxy localhost")
                    .hasMessageNotContaining("wrong-secret");
            assertThatThrownBy(() -> signIn(through(new HttpProxy("localhost", proxy.port(), "", ""))))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("asks for a user name");
        }
    }

    private static ImapAddress through(HttpProxy proxy) {
        return new ImapAddress("localhost", server.tlsPort(), Security.TLS, "anna", Method.PASSWORD, Dovecot.PASSWORD,
                Optional.of(server.certificateAuthority()), Optional.of(proxy), 1);
    }

    private static List<ConnectionStep> trial(ImapAddress address) {
        List<ConnectionStep> steps = new ArrayList<>();
        Mailbox.connector().test(address, steps::add);
        return steps;
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "[::1]"})
    @DisplayName("A server is reached over IPv6")
    void overIpv6(String host) throws Exception {
        InetAddress loopback = InetAddress.getAllByName("::1")[0];
        assumeTrue(NetworkInterface.getByInetAddress(loopback) != null, "This machine has no IPv6");
        try (FaultProxy listener = new FaultProxy(server.port(), loopback)) {
            ImapAddress address =
                    address(host, listener.port(), Security.PLAIN, Dovecot.PASSWORD, Optional.empty());

            assertThatCode(() -> signIn(address)).doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("A connection test tells of each step, and how much there is to back up")
    void connectionTest() throws Exception {
        server.user("counted").create("Other");
        server.user("counted").deliver("INBOX", Mailbox.message(1, 10), Instant.EPOCH, "");
        List<ConnectionStep> steps = trial(Mailbox.address(server.port(), "counted"));

        assertThat(steps).extracting(ConnectionStep::kind).containsExactly(Kind.values());
        assertThat(steps).allMatch(ConnectionStep::ok);
        assertThat(steps.get(2).detail()).contains("not encrypted");
        assertThat(steps.getLast().contents()).contains(new ConnectionStep.Contents(2, 1));
    }

    @Test
    @DisplayName("A connection test ends with the step that failed")
    void connectionTestFails() {
        ImapAddress wrong = address("localhost", server.tlsPort(), Security.TLS, "wrong-secret",
                Optional.of(server.certificateAuthority()));
        List<ConnectionStep> steps = trial(wrong);

        assertThat(steps).hasSize(4);
        assertThat(steps.getLast().kind()).isEqualTo(Kind.SIGN_IN);
        assertThat(steps.getLast().code()).contains("sign-in-refused");
        assertThat(steps.getLast().detail()).doesNotContain("wrong-secret");
    }
}
