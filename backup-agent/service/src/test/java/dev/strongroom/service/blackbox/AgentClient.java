package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A program that uses an agent's REST API, with nothing of the agent's own code. */
final class AgentClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private String token = "";

    AgentClient(URI agent) {
        api = agent.resolve("/api/v1/");
    }

    /** Signs in; answers the status. */
    int signIn(String email, String password) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send("POST", "sessions", Map.of("email", email, "password", password));
        if (answer.statusCode() < 300) {
            token = Json.read(answer.body()).get("accessToken").asText();
        }
        return answer.statusCode();
    }

    /** Sets a lasting password in the place of the one-time password. */
    void choosePassword(String oneTime, String password) throws IOException, InterruptedException {
        JsonNode signedIn = call("PUT", "me/password", Map.of("oldPassword", oneTime, "newPassword", password));
        token = signedIn.get("accessToken").asText();
    }

    /** The path of the only account. */
    String account() throws IOException, InterruptedException {
        return "accounts/" + get("accounts").get("items").get(0).get("id").asText() + "/";
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return answer(path, send("GET", path, Map.of()));
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return call("POST", path, body);
    }

    JsonNode put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return call("PUT", path, body);
    }

    /** Posts what is to be refused; answers the problem. */
    JsonNode refused(String path, Map<String, ?> body) throws IOException, InterruptedException {
        HttpResponse<String> response = send("POST", path, body);
        assertThat(response.statusCode()).as(path + ": " + response.body()).isBetween(400, 499);
        return Json.read(response.body());
    }

    /** What lies at a path, as text. */
    String text(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve(path)).header("Authorization", "Bearer " + token).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    /** Sends what may be nonsense; the caller closes the answer's body. */
    HttpResponse<InputStream> send(HarmfulRequests.Harmful request) throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(api.resolve(request.path()))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofMinutes(1))
                .method(request.method(), request.body().map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
        request.body().ifPresent(any -> builder.header("Content-Type", "application/json"));
        request.headers().forEach(builder::header);
        return http.send(builder.build(), BodyHandlers.ofInputStream());
    }

    private JsonNode call(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return answer(path, send(method, path, body));
    }

    private static JsonNode answer(String path, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(path + ": " + response.body()).isBetween(200, 299);
        return Json.read(response.body());
    }

    private HttpResponse<String> send(String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path)).header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (method.equals("GET")) {
            request.GET();
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(Json.text(body)));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
