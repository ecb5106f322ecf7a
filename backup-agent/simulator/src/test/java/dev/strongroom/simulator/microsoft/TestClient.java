package dev.strongroom.simulator.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a tenant, and holds every answer that has a type against the published metadata. */
final class TestClient {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Csdl CSDL = Csdl.load();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String origin;
    private final String token;

    TestClient(String origin) {
        this.origin = origin;
        this.token = login(origin, "demo", "demo").path("access_token").asText();
    }

    /** The token endpoint's answer. */
    static JsonNode login(String origin, String client, String secret) {
        return form(origin, "client_id=" + client + "&client_secret=" + secret
                + "&grant_type=client_credentials&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default");
    }

    static JsonNode form(String origin, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + "/contoso/oauth2/v2.0/token"))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(form))
                .build();
        return json(send(HttpClient.newHttpClient(), request));
    }

    String token() {
        return token;
    }

    /** What a path or a whole URL answers; it must succeed. */
    JsonNode get(String path, String... headers) {
        return checked(send("GET", path, "", headers), 200);
    }

    byte[] bytes(String path) {
        HttpResponse<byte[]> response = send("GET", path, "");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    JsonNode post(String path, String body, String... headers) {
        return checked(send("POST", path, body, headers), 200, 201);
    }

    JsonNode patch(String path, String body, String... headers) {
        return checked(send("PATCH", path, body, headers), 200);
    }

    void delete(String path) {
        assertThat(send("DELETE", path, "").statusCode()).isEqualTo(204);
    }

    /** The code of the error that a request must meet. */
    String refusal(int status, String method, String path, String body) {
        HttpResponse<byte[]> response = send(method, path, body);
        assertThat(response.statusCode()).as(new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        return json(response).at("/error/code").asText();
    }

    /** All entities of a list or a delta with its last answer, all pages of it. */
    Pages pages(String path, String... headers) {
        List<JsonNode> found = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        JsonNode page = get(path, headers);
        while (true) {
            page.path("value").forEach(found::add);
            sizes.add(page.path("value").size());
            if (!page.has("@odata.nextLink")) {
                return new Pages(found, sizes, page.path("@odata.deltaLink").asText());
            }
            page = get(page.path("@odata.nextLink").asText(), headers);
        }
    }

    /** What the pages of a list held. */
    record Pages(List<JsonNode> items, List<Integer> sizes, String deltaLink) {
        List<String> ids() {
            return items.stream().map(item -> item.path("id").asText()).toList();
        }

        Optional<JsonNode> find(String property, String value) {
            return items.stream().filter(item -> item.path(property).asText().equals(value)).findFirst();
        }
    }

    HttpResponse<byte[]> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin + path));
        request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        boolean typed = List.of(headers).contains("Content-Type");
        if (!body.isEmpty() && !typed) {
            request.header("Content-Type", "application/json");
        }
        if (!path.contains("127.0.0.2")) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(http, request.build());
    }

    static HttpResponse<byte[]> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(new String(response.body(), StandardCharsets.UTF_8), e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode checked(HttpResponse<byte[]> response, Integer... statuses) {
        assertThat(response.statusCode())
                .as(response.uri() + " " + new String(response.body(), StandardCharsets.UTF_8))
                .isIn((Object[]) statuses);
        JsonNode json = json(response);
        assertThat(new Conformance(CSDL).check(json)).as(response.uri().toString()).isEmpty();
        return json;
    }
}
