package dev.strongroom.connectors.microsoft.drive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.Cursor;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the enumeration of a drive or a list ended. As JSON: {@code {"delta":"https://…","unread":{"01…":"reason"}}}.
 *
 * @param delta the link to what will have changed
 * @param unread what could not be read, by Graph's id, with the reason when asking again makes no sense before the item
 *            changes; empty when it is to be tried again
 */
public record DriveCursor(String delta, Map<String, String> unread) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public DriveCursor {
        unread = Map.copyOf(unread);
    }

    /** Reads a cursor; empty when it is none, and then the drive is listed anew. */
    public static Optional<DriveCursor> read(Optional<Cursor> cursor) {
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(cursor.get().json());
            Map<String, String> unread = new TreeMap<>();
            json.path("unread").properties().forEach(item -> unread.put(item.getKey(), item.getValue().asText()));
            String delta = json.path("delta").asText();
            return delta.isEmpty() ? Optional.empty() : Optional.of(new DriveCursor(delta, unread));
        } catch (IOException notACursor) {
            return Optional.empty();
        }
    }

    Cursor write() {
        ObjectNode json = JSON.createObjectNode().put("delta", delta);
        ObjectNode items = json.putObject("unread");
        new TreeMap<>(unread).forEach(items::put);
        return new Cursor(json.toString());
    }
}
