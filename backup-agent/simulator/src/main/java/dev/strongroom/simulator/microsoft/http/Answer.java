package dev.strongroom.simulator.microsoft.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What goes back.
 *
 * @param cut where to break the answer off, when a fault wants that
 */
public record Answer(int status, Map<String, String> headers, Body body, Optional<Cut> cut) {
    /** What an answer carries. */
    public sealed interface Body {}

    /** Nothing. */
    public record Empty() implements Body {}

    /** A JSON document. */
    public record Json(JsonNode value) implements Body {}

    /** Bytes of some media type. */
    public record Binary(String mediaType, Content content) implements Body {}

    /**
     * An end before the end.
     *
     * @param afterBytes of the body
     * @param reset whether the connection is reset, so that the client sees a broken connection instead of a short body
     */
    public record Cut(long afterBytes, boolean reset) {}

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer json(int status, JsonNode value) {
        return new Answer(status, Map.of(), new Json(value), Optional.empty());
    }

    public static Answer ok(JsonNode value) {
        return json(200, value);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new Empty(), Optional.empty());
    }

    public static Answer binary(String mediaType, Content content) {
        return binary(200, mediaType, content);
    }

    public static Answer binary(int status, String mediaType, Content content) {
        return new Answer(status, Map.of(), new Binary(mediaType, content), Optional.empty());
    }

    /** The same with one header more. */
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, cut);
    }

    /** The same with other content. */
    public Answer with(Body other) {
        return new Answer(status, headers, other, cut);
    }

    /** The same, broken off. */
    public Answer with(Cut end) {
        return new Answer(status, headers, body, Optional.of(end));
    }
}
