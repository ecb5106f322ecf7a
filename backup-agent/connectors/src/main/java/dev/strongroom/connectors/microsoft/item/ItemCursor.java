package dev.strongroom.connectors.microsoft.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.strongroom.connectors.Cursor;
import java.util.Optional;

/**
 * Where the enumeration of a folder ended. As JSON: {@code {"delta":"https://…","uncounted":0}}; other fields are passed
 * over.
 *
 * @param delta the link to what will have changed; empty when the folder is to be listed
 * @param uncounted how many more items Graph counts than it lists
 */
record ItemCursor(Optional<String> delta, long uncounted) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ItemCursor NONE = new ItemCursor(Optional.empty(), 0);

    /** Reads a cursor; what is none lists the folder anew. */
    static ItemCursor read(Optional<Cursor> cursor) {
        if (cursor.isEmpty()) {
            return NONE;
        }
        try {
            var json = JSON.readTree(cursor.get().json());
            return new ItemCursor(Optional.of(json.path("delta").asText("")).filter(link -> !link.isEmpty()),
                    json.path("uncounted").asLong());
        } catch (JsonProcessingException notACursor) {
            return NONE;
        }
    }

    Cursor write() {
        var json = JsonNodeFactory.instance.objectNode();
        delta.ifPresent(link -> json.put("delta", link));
        return new Cursor(json.put("uncounted", uncounted).toString());
    }
}
