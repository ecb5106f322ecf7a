package dev.strongroom.connectors.microsoft.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ItemState;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a restored contact, event or task keeps of the file that it was written from, as JSON in a property of its own that
 * no program shows.
 *
 * @param writer names the writing of it, so that one whose answer was lost is found
 * @param written the SHA-256 of the file that a backup would have made of it when it was written, in hex; empty while parts
 *            of it are missing
 */
public record ItemMark(Origin origin, String writer, Optional<String> written) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The stored item.
     *
     * @param uid by which programs know it
     * @param size in bytes
     * @param sha256 in hex
     */
    public record Origin(String uid, long size, String sha256, Instant received, ItemState state) {}

    /** Reads a mark; empty for what is none. */
    public static Optional<ItemMark> read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            TreeMap<String, String> properties = new TreeMap<>();
            json.path("state").properties().forEach(each -> properties.put(each.getKey(), each.getValue().asText()));
            Origin origin = new Origin(json.path("uid").asText(), json.path("size").asLong(),
                    json.path("sha256").asText(), Instant.parse(json.path("received").asText()),
                    new ItemState(new TreeSet<>(), properties));
            return Optional.of(new ItemMark(origin, json.path("writer").asText(),
                    Optional.of(json.path("written").asText("")).filter(print -> !print.isEmpty())));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    String text() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("uid", origin.uid()).put("size", origin.size()).put("sha256", origin.sha256());
        json.put("received", origin.received().toString()).put("writer", writer);
        written.ifPresent(print -> json.put("written", print));
        ObjectNode state = json.putObject("state");
        origin.state().properties().forEach(state::put);
        return json.toString();
    }

    /** The same of an item that is all there. */
    ItemMark whole(String print) {
        return new ItemMark(origin, writer, Optional.of(print));
    }
}
