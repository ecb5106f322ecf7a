package dev.strongroom.service.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.strongroom.service.rest.fakes.FakeAgent;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The server")
@Timeout(60)
class TransportTest {
    private static final ServerLimits TIGHT = new ServerLimits(
            2000,
            4096,
            Duration.ofSeconds(2),
            Duration.ofSeconds(30),
            8,
            Duration.ofSeconds(15));

    private static final byte HANDSHAKE = 22;
    private static final byte SERVER_HELLO = 2;

    @TempDir
    private static Path directory;
    private static TestApi api;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.start(directory, TIGHT);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.3, TLS_AES_256_GCM_SHA384", "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"})
    void speaksTls(String protocol, String cipher) throws Exception {
        try (SSLSocket socket = tls(protocol)) {
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
            assertThat(socket.getSession().getCipherSuite()).isEqualTo(cipher);
            byte[] shown = socket.getSession().getPeerCertificates()[0].getEncoded();
            assertThat(api.certificate().fingerprint()).isEqualToIgnoringCase(
                    HexFormat.ofDelimiter(":").formatHex(MessageDigest.getInstance("SHA-256").digest(shown)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"})
    @DisplayName("refuses ciphers without authenticated encryption")
    void refusesWeakCiphers(String cipher) throws Exception {
        try (SSLSocket socket = tls("TLSv1.2")) {
            socket.setEnabledCipherSuites(new String[]{cipher});

            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
    }

    @ParameterizedTest(name = "version {0}: {1}")
    @CsvSource({"0x0303, true", "0x0302, false", "0x0301, false", "0x0300, false"})
    @DisplayName("greets TLS 1.2, and neither TLS 1.1 nor what is older")
    void greetsNoOldTls(int version, boolean greeted) throws Exception {
        try (Socket socket = plain()) {
            socket.getOutputStream().write(clientHello(version));

            byte[] answer = socket.getInputStream().readNBytes(6);

            assertThat(answer.length == 6 && answer[0] == HANDSHAKE && answer[5] == SERVER_HELLO).isEqualTo(greeted);
        }
    }

    @Test
    void tellsBrowsersToStayWithTlsAndToRunNothing() throws Exception {
        var headers = api.get("/api/v1/health", "").headers();

        assertThat(headers.firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(headers.map().keySet())
                .noneMatch(name -> name.startsWith("access-control") || name.equals("server"));
    }

    @Test
    @DisplayName("refuses plain HTTP on an address that others reach")
    void refusesPlainHttpOffLoopback() throws Exception {
        InetSocketAddress everywhere = new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0);

        assertThatThrownBy(
                () -> new AgentServerConfig(everywhere, new Protection.PlainOnLoopback(), ServerLimits.DEFAULT))
                .isInstanceOf(PlainHttpRefusedException.class)
                .hasMessageContaining("loopback");
    }

    @Test
    @DisplayName("serves plain HTTP on a loopback address, without promising TLS")
    void servesPlainHttpOnLoopback() throws Exception {
        try (FakeAgent agent = new FakeAgent();
                AgentServer server = AgentServer.start(
                        agent.useCases(),
                        plainConfig(0),
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
                HttpClient client = HttpClient.newHttpClient()) {
            // The client offers an upgrade to HTTP/2, with a body.
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(server.uri().resolve("/api/v1/sessions"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{}"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void saysWhenItsPortIsTaken() throws Exception {
        try (FakeAgent agent = new FakeAgent()) {
            assertThatThrownBy(() -> AgentServer.start(
                    agent.useCases(),
                    plainConfig(api.server().uri().getPort()),
                    new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Choose another port");
        }
    }

    @Test
    @DisplayName("refuses a body that says it is too large, before reading it")
    void refusesADeclaredLargeBody() throws Exception {
        HttpResponse<String> response = api.send("POST", "/api/v1/sessions", "", " ".repeat(2001));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(api.problem(response).code()).isEqualTo("request-too-large");
    }

    @Test
    @DisplayName("refuses a body of unknown length once it is too large")
    void refusesAnUndeclaredLargeBody() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(api.uri("/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(" ".repeat(3000))))
                .build();

        assertThat(api.send(request).statusCode()).isEqualTo(413);
    }

    @Test
    void refusesHeadersThatAreTooLong() throws Exception {
        String status =
                statusOf("GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(5000) + "\r\n\r\n");

        assertThat(status).matches("HTTP/1.1 4\\d\\d.*");
    }

    @Test
    void refusesTooManyHeaders() throws Exception {
        String status =
                statusOf("GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n" + "X: 1\r\n".repeat(101) + "\r\n");

        assertThat(status).matches("HTTP/1.1 4\\d\\d.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /api/v1/health HTTP/1.1\r\nHost: a b\r\n\r\n", "GET /api/v1/{x} HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n"})
    @DisplayName("takes a request that is none for the client's mistake")
    void refusesWhatIsNoRequest(String request) throws Exception {
        assertThat(statusOf(request)).matches("HTTP/1.1 4\\d\\d.*");
    }

    @Test
    @DisplayName("closes a connection whose headers don't arrive in time")
    void closesSlowHeaders() throws Exception {
        try (SSLSocket socket = tls("TLSv1.3")) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /api/v1/health HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    @DisplayName("closes a connection that sends its second request slowly")
    void closesSlowHeadersOfALaterRequest() throws Exception {
        try (SSLSocket socket = tls("TLSv1.3")) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write("GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(in.read()).isEqualTo('H');
            out.write("GET /api".getBytes(StandardCharsets.US_ASCII));

            assertThat(in.readAllBytes()).isNotEmpty();
        }
    }

    @Test
    @DisplayName("gives up a body that does not arrive in time")
    void givesUpSlowBodies() throws Exception {
        String answer = answerTo(
                "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{");

        assertThat(answer).matches("(?s)(HTTP/1.1 4\\d\\d.*)?");
    }

    @Test
    @DisplayName("keeps to its number of connections")
    void limitsConnections() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                sockets.add(plain());
            }
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(sockets.stream().filter(TransportTest::isClosedByServer).count())
                            .isGreaterThanOrEqualTo(22));
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> api.get("/api/v1/health", "").statusCode() == 200);
    }

    private static boolean isClosedByServer(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static AgentServerConfig plainConfig(int port) {
        return new AgentServerConfig(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                new Protection.PlainOnLoopback(),
                ServerLimits.DEFAULT);
    }

    private static Socket plain() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.server().uri().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static SSLSocket tls(String protocol) throws Exception {
        SSLContext context = TestApi.trusting(api.certificate());
        SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), api.server().uri().getPort());
        socket.setSoTimeout(20_000);
        socket.setEnabledProtocols(new String[]{protocol});
        return socket;
    }

    private static String statusOf(String request) throws Exception {
        return answerTo(request).lines().findFirst().orElse("");
    }

    /** What the server says until it closes the connection or has said its headers. */
    private static String answerTo(String request) throws Exception {
        try (SSLSocket socket = tls("TLSv1.3")) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            StringBuilder answer = new StringBuilder();
            InputStream in = socket.getInputStream();
            int next = in.read();
            while (next >= 0 && answer.indexOf("\r\n\r\n") < 0) {
                answer.append((char) next);
                next = in.read();
            }
            return answer.toString();
        }
    }

    /**
     * A ClientHello of that version that offers one cipher suite, the curve P-256 and ECDSA with SHA-256 (RFC 5246,
     * section 7.4.1.2).
     */
    private static byte[] clientHello(int version) {
        byte[] extensions = {0, 10, 0, 4, 0, 2, 0, 23, 0, 11, 0, 2, 1, 0, 0, 13, 0, 4, 0, 2, 4, 3};
        int body = 2 + 32 + 1 + 4 + 2 + 2 + extensions.length;
        return ByteBuffer.allocate(5 + 4 + body)
                .put(HANDSHAKE)
                .putShort((short) 0x0301)
                .putShort((short) (4 + body))
                .putInt((1 << 24) | body)
                .putShort((short) version)
                .put(new byte[32])
                .put((byte) 0)
                .putShort((short) 2)
                .putShort((short) 0xc02c)
                .putShort((short) 0x0100)
                .putShort((short) extensions.length)
                .put(extensions)
                .array();
    }
}
