package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.DriveEntry;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.connectors.microsoft.item.CanonicalJson;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import dev.strongroom.formats.item.EntryType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a site is kept as Graph tells it: the same thing gives the same bytes, for people to read. */
final class SiteJson {
    /** They change though nobody changed the thing, or are told by some requests alone. */
    private static final Set<String> LEFT_OUT = Set.of("eTag", "cTag", "lastModifiedBy", "parentReference", "Edit");
    private static final ObjectMapper JSON = new ObjectMapper();

    private SiteJson() {}

    private static ObjectNode kept(ObjectNode json) {
        return CanonicalJson.only(json, name -> !LEFT_OUT.contains(name)
                && (!name.contains("@") || name.equals("@odata.type")));
    }

    /** As the content of an item. */
    static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(kept(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }

    static ItemContent.InMemory content(byte[] bytes) {
        return new ItemContent.InMemory(bytes, 0, bytes.length);
    }

    /** As a property of a state, which holds no control characters. */
    static String text(ObjectNode json) {
        return kept(json).toString();
    }

    static String text(List<ObjectNode> all) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        all.forEach(one -> array.add(kept(one)));
        return array.toString();
    }

    /** What was kept; an empty object when it can't be read. */
    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** How something is described that lies in {@code parent}. */
    static SourceItem item(ItemId id, String providerId, ItemId parent, EntryType type, String name, ObjectNode json,
            long size, ItemState state) {
        Instant modified = GraphJson.instant(json, "lastModifiedDateTime").orElse(Instant.EPOCH);
        Instant created = GraphJson.instant(json, "createdDateTime").orElse(modified);
        String author = json.at("/lastModifiedBy/user/displayName").asText();
        return new SourceItem(id, Optional.of(providerId), size, modified, state,
                Optional.of(new DriveEntry(type, parent, name, created, author, "")));
    }
}
