package dev.strongroom.connectors.microsoft.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Optional;

/** Requests for sites and what is in them, as JSON with every property. Paths begin with {@code /sites/}. Thread-safe. */
public final class SiteRequests {
    private final GraphClient client;

    public SiteRequests(GraphClient client) {
        this.client = client;
    }

    /** The path of a site by its id, or by its host and path between colons. */
    public static String site(String name) {
        StringBuilder path = new StringBuilder("/sites");
        for (String segment : name.split("/", -1)) {
            path.append('/').append(UserCalls.segment(segment).replace("%3A", ":").replace("%2C", ","));
        }
        return path.toString();
    }

    /** An id as a segment of a path. */
    public static String segment(String id) {
        return UserCalls.segment(id);
    }

    /** One object. */
    public ObjectNode get(String path) throws GraphFailure {
        return UserCalls.object(send(HttpMethod.GET, client.address() + path, Optional.empty()));
    }

    /**
     * A page of a list or a delta.
     *
     * @param link of an earlier page; without one the list begins
     */
    public Page<ObjectNode> page(String path, Optional<String> link) throws GraphFailure {
        return Page.of(UserCalls.object(send(HttpMethod.GET,
                link.isPresent() ? client.link(link.get()) : client.address() + path, Optional.empty())));
    }

    /** Adds an object to a list; when it breaks off, nobody knows whether it was done. */
    public ObjectNode create(String path, ObjectNode json) throws GraphFailure {
        try {
            return UserCalls.object(send(HttpMethod.POST, client.address() + path, Optional.of(json)));
        } catch (GraphFailure failure) {
            throw failure.once();
        }
    }

    /** Does something to an object that may be done twice. */
    public void act(String path) throws GraphFailure {
        send(HttpMethod.POST, client.address() + path, Optional.empty()).close();
    }

    /** Gives an object other properties; those that are not named stay. */
    public void change(String path, ObjectNode json) throws GraphFailure {
        send(HttpMethod.PATCH, client.address() + path, Optional.of(json)).close();
    }

    private MimeBody send(HttpMethod method, String url, Optional<ObjectNode> json) throws GraphFailure {
        RequestInformation request = new RequestInformation();
        request.httpMethod = method;
        request.setUri(URI.create(url.replace("$", "%24")));
        json.ifPresent(body -> request.setStreamContent(new ByteArrayInputStream(UserCalls.bytes(body)),
                UserCalls.JSON_TYPE));
        return new MimeBody(client.open(request));
    }
}
