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
import java.util.Map;

/** A measured process that is asked over HTTP and answers in JSON. */
final class JsonApi implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private String token = "";

    /** @param base what paths are resolved against */
    JsonApi(URI base) {
        this.base = base;
    }

    /** Shows a token with all that follows. */
    void useToken(String bearer) {
        token = bearer;
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
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
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
