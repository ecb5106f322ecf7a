package dev.strongroom.service.blackbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads what other programs print. */
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** The last line, for programs print warnings before their result. */
    static JsonNode read(String output) {
        try {
            return MAPPER.readTree(output.lines().toList().getLast());
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + output, e);
        }
    }

    /** A value as JSON. */
    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Maps of texts and numbers only", e);
        }
    }
}
