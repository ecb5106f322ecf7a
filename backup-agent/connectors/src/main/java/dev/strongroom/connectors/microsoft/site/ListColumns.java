package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.RefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives a list the columns that a stored one had and it lacks. */
record ListColumns(SiteWrites writes, RestoredIds ids, String path) {
    /**
     * Makes them.
     *
     * @param stored as Graph told them
     * @param lost takes what could not be made, each in a sentence
     * @return the list's own columns now
     */
    List<ObjectNode> make(JsonNode stored, List<String> lost) throws ConnectorException, InterruptedException {
        Map<String, ObjectNode> there = new HashMap<>();
        for (ObjectNode column : writes.all(path)) {
            there.put(column.path("name").asText(), column);
        }
        for (JsonNode column : stored) {
            Optional<ObjectNode> here = Optional.ofNullable(there.get(column.path("name").asText()));
            String facet = FieldMapping.facet(column);
            if (here.isPresent() && !FieldMapping.facet(here.get()).equals(facet)) {
                lost.add(name(column) + " holds something else here; what it held is not restored.");
            } else if (here.isEmpty() && !facet.isEmpty() && own(column)) {
                make((ObjectNode) column, lost);
            }
        }
        return writes.all(path);
    }

    private static boolean own(JsonNode column) {
        return column.path("isDeletable").asBoolean(true)
                && (column.has("calculated") || !column.path("readOnly").asBoolean());
    }

    private void make(ObjectNode column, List<String> lost) throws ConnectorException, InterruptedException {
        ObjectNode wanted = column.deepCopy();
        wanted.remove(List.of("id", "readOnly", "isDeletable", "isSealed", "isReorderable", "sourceContentType",
                "sourceColumn", "type", "propagateChanges"));
        if (wanted.path("lookup") instanceof ObjectNode lookup) {
            lookup.put("listId", ids.list(lookup.path("listId").asText()));
        }
        try {
            writes.create(path, wanted);
        } catch (RefusedException refused) {
            lost.add(name(column) + " could not be made: " + refused.getMessage());
        }
    }

    private static String name(JsonNode column) {
        return "The column \"" + column.path("displayName").asText(column.path("name").asText()) + "\"";
    }
}
