package dev.strongroom.connectors.microsoft.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What stands in Graph's JSON, whatever its types: what is not there, or null, is empty. */
public final class GraphJson {
    private GraphJson() {}

    /** A property as text. */
    public static String text(JsonNode json, String name) {
        return text(json.path(name));
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText("");
    }

    /** A list of texts. */
    public static List<String> texts(JsonNode json, String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false).map(GraphJson::text).toList();
    }

    /** A moment in UTC. */
    public static Optional<Instant> instant(JsonNode json, String name) {
        try {
            return Optional.of(Instant.parse(text(json, name)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A copy with these properties alone, and without those that are null. */
    public static ObjectNode only(ObjectNode json, Set<String> names) {
        ObjectNode copy = json.objectNode();
        json.properties().forEach(property -> {
            if (names.contains(property.getKey()) && !property.getValue().isNull()) {
                copy.set(property.getKey(), property.getValue().deepCopy());
            }
        });
        return copy;
    }
}
