package dev.strongroom.connectors.microsoft.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Requests for what is kept as Graph describes it: the answers' JSON with every property, those included that the SDK does
 * not know. Thread-safe.
 */
public final class JsonRequests {
    private final GraphClient client;
    private final UserCalls calls;

    /**
     * Requests for one mailbox.
     *
     * @param user id or sign-in name
     */
    public JsonRequests(GraphClient client, String user) {
        this.client = client;
        calls = new UserCalls(client, user);
    }

    /** An id as a segment of a path. */
    public static String segment(String id) {
        return UserCalls.segment(id);
    }

    /**
     * A page of a list or a delta.
     *
     * @param path below the user, with its query
     * @param link of an earlier page; without one the list begins
     */
    public Page<ObjectNode> page(String path, Optional<String> link) throws GraphFailure {
        return Page.of(UserCalls.object(
                calls.get(link.isPresent() ? URI.create(client.link(link.get())) : calls.below(path))));
    }

    /** One object. */
    public ObjectNode get(String path) throws GraphFailure {
        return UserCalls.object(open(path));
    }

    /** How many items a list has, by Graph's own count. */
    public long count(String list) throws GraphFailure {
        JsonNode count = get(list + "?$count=true&$top=1&$select=id").path("@odata.count");
        if (!count.isIntegralNumber()) {
            throw GraphFailure.broken(new IOException("The list comes without its count"));
        }
        return count.longValue();
    }

    /** Bytes as they come. Close it. */
    public MimeBody open(String path) throws GraphFailure {
        return calls.get(calls.below(path));
    }
}
