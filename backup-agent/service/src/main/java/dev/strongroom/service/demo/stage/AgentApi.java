package dev.strongroom.service.demo.stage;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.strongroom.model.account.AccountView;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.session.PasswordChange;
import dev.strongroom.model.session.SessionRenewal;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.session.SignedIn;
import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.agent.RunningAgent;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** An agent's REST API, called as any client would. */
public final class AgentApi implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Duration IN_TIME = Duration.ofMinutes(2);

    private final HttpClient client;
    private final URI api;
    private Optional<SignedIn> session = Optional.empty();

    private AgentApi(HttpClient client, URI api) {
        this.client = client;
        this.api = api;
    }

    public static AgentApi of(RunningAgent agent) throws IOException {
        HttpClient.Builder client = HttpClient.newBuilder();
        if (agent.certificate().isPresent()) {
            client.sslContext(AgentTrust.in(agent.certificate().get()));
        }
        return new AgentApi(client.build(), agent.uri().resolve("/api/v1/"));
    }

    /** Signs in with a one-time password and sets a lasting one. */
    public void signIn(String email, String oneTimePassword, String password) throws IOException, InterruptedException {
        session = Optional.of(post("sessions", new SignInRequest(email, oneTimePassword), SignedIn.class));
        PasswordChange change = new PasswordChange(oneTimePassword, password);
        HttpRequest request = request("me/password").PUT(body(change)).build();
        session = Optional.of(JSON.readValue(answer(request), SignedIn.class));
    }

    /** A story may take longer than an access token lasts. */
    private void renewInTime() throws IOException, InterruptedException {
        Optional<SignedIn> old =
                session.filter(present -> Instant.now().isAfter(present.expiresAt().minus(IN_TIME)));
        if (old.isPresent()) {
            session = Optional.empty();
            session = Optional.of(post("sessions/renewals", new SessionRenewal(old.get().refreshToken()),
                    SignedIn.class));
        }
    }

    /** A value for a path or a query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The path of the only account. */
    public String account() throws IOException, InterruptedException {
        Page<AccountView> accounts = get("accounts", new TypeReference<>() {});
        return "accounts/" + accounts.items().getFirst().id() + "/";
    }

    public <T> T get(String path, TypeReference<T> type) throws IOException, InterruptedException {
        return JSON.readValue(answer(request(path).GET().build()), type);
    }

    public <T> T post(String path, Object body, Class<T> type) throws IOException, InterruptedException {
        return JSON.readValue(answer(request(path).POST(body(body)).build()), type);
    }

    /** The bytes of a download. */
    public byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                client.send(request(path).setHeader("Accept", "*/*").GET().build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw refused(path, response.statusCode(), "");
        }
        return response.body();
    }

    /** Writes a download to a file. */
    public void download(String path, Path file) throws IOException, InterruptedException {
        HttpResponse<Path> response =
                client.send(request(path).setHeader("Accept", "*/*").GET().build(), BodyHandlers.ofFile(file));
        if (response.statusCode() != 200) {
            throw refused(path, response.statusCode(), "");
        }
    }

    /** The lines of an event stream, from now on. Close it. */
    public Stream<String> lines(String path) throws IOException, InterruptedException {
        HttpRequest request = request(path).setHeader("Accept", "text/event-stream").GET().build();
        HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            response.body().close();
            throw refused(path, response.statusCode(), "");
        }
        return response.body();
    }

    /** Reads a value that came in an event. */
    public <T> T read(String json, Class<T> type) throws IOException {
        return JSON.readValue(json, type);
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        renewInTime();
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path)).header("Accept", "application/json");
        session.ifPresent(present -> request.header("Authorization", "Bearer " + present.accessToken()));
        return request;
    }

    private static HttpRequest.BodyPublisher body(Object value) throws IOException {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(value));
    }

    private String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpRequest typed = request.bodyPublisher().isEmpty() ? request
                : HttpRequest.newBuilder(request, (name, value) -> true)
                        .header("Content-Type", "application/json")
                        .build();
        HttpResponse<String> response = client.send(typed, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw refused(request.uri().getPath(), response.statusCode(), response.body());
        }
        return response.body();
    }

    private static CommandFailedException refused(String path, int status, String body) {
        return new CommandFailedException("agent-refused",
                "The agent refused " + path + " with " + status + ": " + body);
    }

    @Override
    public void close() {
        client.close();
    }
}
