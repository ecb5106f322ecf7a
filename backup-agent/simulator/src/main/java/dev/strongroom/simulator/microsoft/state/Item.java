package dev.strongroom.simulator.microsoft.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An item as a tenant keeps it. Nobody changes an item: a change is another item of the same key.
 *
 * @param key what stays the same for as long as it lives; unique in its mailbox
 * @param generation how often it moved: an id that is not immutable lives for one generation
 * @param json its properties without its id
 * @param content the bytes that belong to it: MIME, a picture, a page's HTML
 * @param parts what lies in it by name, e.g. its attachments
 */
public record Item(long key, int generation, ObjectNode json, Optional<Content> content,
        Map<String, List<Item>> parts) {
    public static final String ATTACHMENTS = "attachments";

    public Item {
        parts = Map.copyOf(parts);
    }

    public Item(long key, ObjectNode json) {
        this(key, 0, json, Optional.empty(), Map.of());
    }

    public Item with(ObjectNode other) {
        return new Item(key, generation, other, content, parts);
    }

    public Item with(Content bytes) {
        return new Item(key, generation, json, Optional.of(bytes), parts);
    }

    public Item withoutContent() {
        return new Item(key, generation, json, Optional.empty(), parts);
    }

    public Item with(String part, List<Item> items) {
        Map<String, List<Item>> more = new HashMap<>(parts);
        more.put(part, List.copyOf(items));
        return new Item(key, generation, json, content, more);
    }

    /** The same item after a move. */
    public Item moved() {
        return new Item(key, generation + 1, json, content, parts);
    }

    /** The same under another key. */
    public Item copy(long otherKey) {
        return new Item(otherKey, 0, json.deepCopy(), content, parts);
    }

    public List<Item> part(String name) {
        return parts.getOrDefault(name, List.of());
    }

    /** A property's text; empty when it is not there or null. */
    public String text(String property) {
        return json.path(property).asText("");
    }
}
