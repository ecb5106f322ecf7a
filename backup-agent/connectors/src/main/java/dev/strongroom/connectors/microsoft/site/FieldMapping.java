package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the fields that Graph takes out of those that it shows: lookups by their numbers, which are others in another site,
 * and several values with their type beside them.
 */
final class FieldMapping {
    private static final String LOOKUP_ID = "LookupId";
    private static final String TYPE = "@odata.type";
    /** What Graph takes as it shows it. */
    private static final Set<String> PLAIN = Set.of("text", "number", "currency", "boolean", "dateTime");
    private static final Set<String> UNSETTABLE = Set.of("hyperlinkOrPicture", "term", "thumbnail", "geolocation");
    private static final Set<String> POINTING = Set.of("lookup", "personOrGroup");

    private final Map<String, JsonNode> columns = new HashMap<>();
    private final Pointers pointers;

    /** Says which number something has in the target; empty when it is not there. */
    @FunctionalInterface
    interface Pointers {
        /**
         * The number here.
         *
         * @param list the id of the list that is pointed into; empty for people
         */
        Optional<String> of(Optional<String> list, String number);
    }

    /**
     * What Graph takes.
     *
     * @param fields in the order of their names
     * @param lost what can't be given, each in a sentence
     */
    record Mapped(ObjectNode fields, List<String> lost) {}

    /** For a list with these columns. */
    FieldMapping(Iterable<JsonNode> columns, Pointers pointers) {
        columns.forEach(column -> this.columns.put(column.path("name").asText(), column));
        this.pointers = pointers;
    }

    /** What a column holds, e.g. {@code text}; empty for what has no type. */
    static String facet(JsonNode column) {
        for (Set<String> facets : List.of(PLAIN, UNSETTABLE, POINTING, Set.of("choice", "calculated"))) {
            for (String facet : facets) {
                if (column.has(facet)) {
                    return facet;
                }
            }
        }
        return "";
    }

    /** Fields as Graph showed them, as it takes them. */
    Mapped of(JsonNode shown) {
        Mapped mapped = new Mapped(JsonNodeFactory.instance.objectNode(), new ArrayList<>());
        columns.keySet().stream().sorted().forEach(name -> {
            JsonNode column = columns.getOrDefault(name, JsonNodeFactory.instance.objectNode());
            if (!column.path("readOnly").asBoolean()) {
                field(mapped, column, name, shown);
            }
        });
        return mapped;
    }

    private void field(Mapped mapped, JsonNode column, String name, JsonNode shown) {
        String facet = facet(column);
        JsonNode value = shown.path(name);
        if (POINTING.contains(facet)) {
            point(mapped, column, name, shown);
        } else if (value.isMissingNode() || value.isNull()) {
            return;
        } else if (PLAIN.contains(facet)) {
            mapped.fields.set(name, value);
        } else if (facet.equals("choice")) {
            if (value.isArray()) {
                mapped.fields.put(name + TYPE, "Collection(Edm.String)");
            }
            mapped.fields.set(name, value);
        } else if (UNSETTABLE.contains(facet)) {
            mapped.lost.add("The column \"" + column.path("displayName").asText(name)
                    + "\" can't be written through Microsoft Graph. It was " + value + ".");
        }
    }

    private void point(Mapped mapped, JsonNode column, String name, JsonNode shown) {
        Optional<String> list = column.has("lookup") ? Optional.of(column.at("/lookup/listId").asText())
                : Optional.empty();
        JsonNode one = shown.path(name + LOOKUP_ID);
        JsonNode several = shown.path(name);
        if (one.isValueNode() && !one.isNull()) {
            pointers.of(list, one.asText())
                    .ifPresentOrElse(number -> mapped.fields.put(name + LOOKUP_ID, number),
                            () -> lost(mapped, column, name, one.asText()));
        } else if (several.isArray()) {
            ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
            for (JsonNode value : several) {
                pointers.of(list, value.path(LOOKUP_ID).asText())
                        .ifPresentOrElse(number -> numbers.add(Integer.parseInt(number)),
                                () -> lost(mapped, column, name, value.path("LookupValue").asText()));
            }
            if (!numbers.isEmpty()) {
                mapped.fields.put(name + LOOKUP_ID + TYPE, "Collection(Edm.Int32)");
                mapped.fields.set(name + LOOKUP_ID, numbers);
            }
        }
    }

    private static void lost(Mapped mapped, JsonNode column, String name, String value) {
        mapped.lost.add("The column \"" + column.path("displayName").asText(name) + "\" named " + value
                + ", which is not known in this site.");
    }
}
