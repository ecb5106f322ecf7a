package dev.strongroom.connectors.microsoft.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * An item as Graph describes it, so that the same item gives the same bytes: names sorted, and without what changes though
 * nobody changed the item, or says where it lies.
 */
public final class CanonicalJson {
    private static final Set<String> VOLATILE =
            Set.of("id", "changeKey", "lastModifiedDateTime", "bodyLastModifiedDateTime", "parentFolderId",
                    "bodyPreview", "webLink", "seriesMasterId", "singleValueExtendedProperties", "extensions");
    private static final ObjectMapper JSON = new ObjectMapper();

    private CanonicalJson() {}

    /** A copy without what is volatile. */
    public static ObjectNode of(ObjectNode json) {
        return only(json, name -> !VOLATILE.contains(name) && !name.contains("@"));
    }

    /** A copy with the properties, at any depth, whose names are to be kept. */
    public static ObjectNode only(ObjectNode json, Predicate<String> kept) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        json.properties().forEach(property -> {
            if (kept.test(property.getKey())) {
                sorted.put(property.getKey(), value(property.getValue(), kept));
            }
        });
        ObjectNode canonical = JsonNodeFactory.instance.objectNode();
        sorted.forEach(canonical::set);
        return canonical;
    }

    private static JsonNode value(JsonNode json, Predicate<String> kept) {
        return switch (json) {
            case ObjectNode object -> only(object, kept);
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(value(element, kept)));
                yield copy;
            }
            default -> json;
        };
    }

    /** As bytes. */
    public static byte[] bytes(ObjectNode canonical) {
        try {
            return JSON.writeValueAsBytes(canonical);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }
}
