package dev.strongroom.console.client.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.strongroom.console.client.AgentAddress;
import dev.strongroom.console.client.Fingerprint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An HTTPS server on loopback with a certificate of its own, which answers what a test tells it to. */
final class ScriptedAgent implements AutoCloseable {
    /** What to answer to a method and path. */
    record Reply(int status, Map<String, String> headers, String body) {}

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final HttpsServer server;
    private final Fingerprint fingerprint;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    ScriptedAgent(Path directory) throws IOException, GeneralSecurityException, InterruptedException {
        var keys = keys(directory.resolve("agent.p12"));
        fingerprint = Fingerprint.of((X509Certificate) keys.getCertificate("agent"));
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    AgentAddress address() {
        return AgentAddress.parse("127.0.0.1:" + server.getAddress().getPort()).orElseThrow();
    }

    /** What came in: method, path with query, and the bearer token. */
    List<String> requests() {
        return requests;
    }

    void on(String methodAndPath, int status, String body, Map<String, String> headers) {
        replies.put(methodAndPath, new Reply(status, headers, body));
    }

    /** Answers this path with the beginning of a stream, and then says nothing more. */
    void fallSilentOn(String path) {
        server.createContext(path, exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(": hello\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });
    }

    @Override
    public void close() {
        // A test may have closed it already, to see what its client says.
        if (!closed.getAndSet(true)) {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add(what + " " + exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
            var reply = replies.getOrDefault(what, new Reply(500, Map.of(), "unscripted: " + what));
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static KeyStore keys(Path file) throws IOException, GeneralSecurityException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(keytool, "-genkeypair", "-alias", "agent", "-keyalg", "EC", "-dname",
                "CN=some other name", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass",
                new String(PASSWORD)).redirectErrorStream(true).start();
        var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) {
            throw new IOException("keytool failed: " + said);
        }
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }
}
