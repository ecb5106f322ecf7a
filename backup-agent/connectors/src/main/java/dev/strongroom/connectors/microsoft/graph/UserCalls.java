package dev.strongroom.connectors.microsoft.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Requests below one user, with bodies as they are.
 *
 * @param user id or sign-in name
 */
record UserCalls(GraphClient client, String user) {
    static final String JSON_TYPE = "application/json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An id as a segment of a path. */
    static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    URI below(String path) {
        return URI.create(client.address() + "/users/" + segment(user) + "/" + path.replace("$", "%24"));
    }

    /** Asks; the caller closes the answer. */
    MimeBody get(URI uri) throws GraphFailure {
        return send(HttpMethod.GET, uri, new byte[0], "");
    }

    /** Sends bytes, or none; the caller closes the answer. */
    MimeBody send(HttpMethod method, URI uri, byte[] content, String type) throws GraphFailure {
        RequestInformation request = new RequestInformation();
        request.httpMethod = method;
        request.setUri(uri);
        if (!type.isEmpty()) {
            request.setStreamContent(new ByteArrayInputStream(content), type);
        }
        return new MimeBody(client.open(request));
    }

    static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }

    /** An answer's JSON. */
    static ObjectNode object(MimeBody answer) throws GraphFailure {
        try (answer) {
            if (JSON.readTree(answer.stream()) instanceof ObjectNode object) {
                return object;
            }
            throw new IOException("The answer is no JSON object");
        } catch (IOException e) {
            throw GraphFailure.broken(e);
        }
    }
}
