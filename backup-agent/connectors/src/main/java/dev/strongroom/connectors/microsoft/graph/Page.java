package dev.strongroom.connectors.microsoft.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of an enumeration. A page may be empty and yet not the last.
 *
 * @param next the link to the next page
 * @param delta on the last page, the link to what will have changed
 */
public record Page<T>(List<T> entries, Optional<String> next, Optional<String> delta) {
    public Page {
        entries = List.copyOf(entries);
    }

    /** What an answer holds; every entry has an id. */
    static Page<ObjectNode> of(ObjectNode answer) throws GraphFailure {
        List<ObjectNode> entries = new ArrayList<>();
        for (JsonNode entry : answer.path("value")) {
            if (!(entry instanceof ObjectNode object) || !object.path("id").isTextual()) {
                throw GraphFailure.broken(new IOException("An entry of a list has no id"));
            }
            entries.add(object);
        }
        return new Page<>(entries, text(answer, "@odata.nextLink"), text(answer, "@odata.deltaLink"));
    }

    private static Optional<String> text(ObjectNode json, String name) {
        return Optional.of(json.path(name).asText("")).filter(text -> !text.isEmpty());
    }
}
