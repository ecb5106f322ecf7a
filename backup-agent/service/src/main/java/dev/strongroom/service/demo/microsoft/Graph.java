package dev.strongroom.service.demo.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A tenant's Microsoft Graph, asked as plainly as can be: what an agent does is checked by this, so it shares nothing with
 * the agent's connector. Ids are immutable ones.
 */
final class Graph implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String login;
    private final String graph;
    private final String tenant;
    private final String application;
    private final String secret;
    private String token = "";

    /**
     * A way to a tenant.
     *
     * @param login address of the login
     * @param graph address of Graph, with its version
     */
    Graph(String login, String graph, String tenant, String application, String secret) {
        this.login = login;
        this.graph = graph;
        this.tenant = tenant;
        this.application = application;
        this.secret = secret;
    }

    /** What stands at a path below the version. */
    ObjectNode get(String path) throws IOException, InterruptedException {
        return object(bytes(path));
    }

    /** All entries of a list, page by page. */
    List<ObjectNode> all(String path) throws IOException, InterruptedException {
        List<ObjectNode> found = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            ObjectNode page = get(next);
            page.path("value").forEach(entry -> found.add((ObjectNode) entry));
            next = page.path("@odata.nextLink").asText();
        }
        return found;
    }

    /** The bytes at a path, or at a link of an answer. */
    byte[] bytes(String path) throws IOException, InterruptedException {
        return send(authorized(path).GET());
    }

    void delete(String path) throws IOException, InterruptedException {
        send(authorized(path).DELETE());
    }

    void post(String path) throws IOException, InterruptedException {
        send(authorized(path).POST(BodyPublishers.noBody()));
    }

    /** Asks the simulator itself. */
    JsonNode control(String what, String body) throws IOException, InterruptedException {
        return object(send(HttpRequest.newBuilder(URI.create(login + "/_sim/" + what))
                .POST(BodyPublishers.ofString(body))));
    }

    private HttpRequest.Builder authorized(String path) throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = signIn();
        }
        URI uri = URI.create(path.startsWith("http") ? path : graph + "/" + path);
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Prefer", "IdType=\"ImmutableId\"");
    }

    private String signIn() throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + encoded(application) + "&client_secret="
                + encoded(secret) + "&scope=" + encoded(login + "/.default");
        return object(send(HttpRequest.newBuilder(URI.create(login + "/" + tenant + "/oauth2/v2.0/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)))).path("access_token").asText();
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    "The tenant answers " + answer.statusCode() + " to " + answer.request().uri().getPath()
                            + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private static ObjectNode object(byte[] json) throws IOException {
        return (ObjectNode) JSON.readTree(json);
    }

    @Override
    public void close() {
        http.close();
    }
}
