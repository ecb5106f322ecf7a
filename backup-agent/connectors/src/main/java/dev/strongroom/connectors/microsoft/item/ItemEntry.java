package dev.strongroom.connectors.microsoft.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.microsoft.graph.Page;
import java.time.Instant;
import java.util.Optional;

/**
 * An item as a list or a delta names it.
 *
 * @param id that a move does not change
 * @param json what the list tells of it; empty when it is gone
 */
public record ItemEntry(String id, Optional<ObjectNode> json) {
    /** Reads an entry. */
    static ItemEntry of(ObjectNode json) {
        String id = json.path("id").asText();
        return new ItemEntry(id, json.has("@removed") ? Optional.empty() : Optional.of(json));
    }

    /** Reads the entries of a page. */
    public static Page<ItemEntry> page(Page<ObjectNode> page) {
        return new Page<>(page.entries().stream().map(ItemEntry::of).toList(), page.next(), page.delta());
    }

    /** When the item was made; the epoch when Graph does not say it. */
    public Instant created() {
        return json.flatMap(item -> GraphJson.instant(item, "createdDateTime")).orElse(Instant.EPOCH);
    }

    /** Another one after each change; empty when Graph tells none. */
    String version() {
        return json.map(item -> item.path("changeKey").asText(item.path("@odata.etag").asText(""))).orElse("");
    }
}
