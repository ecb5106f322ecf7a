package dev.strongroom.service.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strongroom.model.problem.Problem;
import dev.strongroom.service.rest.fakes.FakeAgent;
import dev.strongroom.service.rest.json.ApiJson;
import dev.strongroom.service.rest.tls.CertificateFiles;
import dev.strongroom.service.rest.tls.ServerCertificate;
import dev.strongroom.service.scope.Permission;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The API over TLS in front of a {@link FakeAgent}, and a client that trusts its certificate. */
final class TestApi implements AutoCloseable {
    static final String PASSWORD = "four words without sense";

    private final ObjectMapper mapper = ApiJson.mapper();
    private final FakeAgent agent = new FakeAgent();
    private final ServerCertificate certificate;
    private final AgentServer server;
    private final HttpClient client;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private TestApi(Path directory, ServerLimits limits) throws Exception {
        certificate = new CertificateFiles(directory.resolve("tls"), InstantSource.system(), new SecureRandom())
                .loadOrMake(Set.of());
        server = AgentServer.start(
                agent.useCases(),
                new AgentServerConfig(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        new Protection.Tls(certificate),
                        limits),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        client = HttpClient.newBuilder().sslContext(trusting(certificate)).build();
    }

    /** @param directory an empty one, for the certificate */
    static TestApi start(Path directory) throws Exception {
        return start(directory, ServerLimits.DEFAULT);
    }

    static TestApi start(Path directory, ServerLimits limits) throws Exception {
        return new TestApi(directory, limits);
    }

    static SSLContext trusting(ServerCertificate certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("agent", certificate.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    FakeAgent agent() {
        return agent;
    }

    AgentServer server() {
        return server;
    }

    ServerCertificate certificate() {
        return certificate;
    }

    URI uri(String path) {
        return server.uri().resolve(path);
    }

    /** The token of a user of the account {@link FakeAgent#BLUE} who may do everything. */
    String blue() {
        return token("blue@example.org", FakeAgent.BLUE, Set.of(Permission.values()));
    }

    /** The token of a user who may open one account and has chosen a password. */
    String token(String email, String account, Set<Permission> permissions) {
        return tokens.computeIfAbsent(email, address -> agent.signIn(address, account, permissions));
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return send("GET", path, token, "");
    }

    HttpResponse<String> post(String path, String token, Object body) throws Exception {
        return send("POST", path, token, mapper.writeValueAsString(body));
    }

    HttpResponse<String> send(String method, String path, String token, String body) throws Exception {
        return send(request(method, path, token, body).build());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String method, String path, String token, String body) {
        BodyPublisher content = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, content);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    HttpClient client() {
        return client;
    }

    String write(Object value) throws JsonProcessingException {
        return mapper.writeValueAsString(value);
    }

    <T> T read(HttpResponse<String> response, TypeReference<T> type) throws JsonProcessingException {
        return mapper.readValue(response.body(), type);
    }

    Problem problem(HttpResponse<String> response) throws JsonProcessingException {
        return mapper.readValue(response.body(), Problem.class);
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
        agent.close();
    }
}
