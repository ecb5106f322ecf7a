package dev.strongroom.service.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.strongroom.service.cli.CommandFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A measured process that is asked over HTTP and answers in JSON. */
final class JsonApi implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration IN_TIME = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private Optional<SignedIn> session = Optional.empty();

    private record SignedIn(String accessToken, String refreshToken, Instant renewAt) {
        static SignedIn of(JsonNode session) {
            return new SignedIn(session.get("accessToken").asText(), session.get("refreshToken").asText(),
                    Instant.parse(session.get("expiresAt").asText()).minus(IN_TIME));
        }
    }

    /** @param base what paths are resolved against */
    JsonApi(URI base) {
        this.base = base;
    }

    /** Shows the token of a session with all that follows, and renews it in time: a benchmark may last for hours. */
    void useSession(JsonNode answer) {
        session = Optional.of(SignedIn.of(answer));
    }

    private void renewInTime() throws IOException, InterruptedException {
        Optional<SignedIn> old = session.filter(present -> Instant.now().isAfter(present.renewAt()));
        if (old.isPresent()) {
            session = Optional.empty();
            useSession(post("/api/v1/sessions/renewals", Map.of("refreshToken", old.get().refreshToken())));
        }
    }

    /** Reads JSON. */
    static JsonNode read(String json) throws IOException {
        return JSON.readTree(json);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, Map.of());
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    JsonNode put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send("PUT", path, body);
    }

    private JsonNode send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        renewInTime();
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        session.ifPresent(present -> request.header("Authorization", "Bearer " + present.accessToken()));
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new CommandFailedException("benchmark-failed",
                    path + " was answered with " + response.statusCode() + ": " + response.body());
        }
        return read(response.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
