package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a list is that is written into.
 *
 * @param contentTypes their ids by their names
 * @param lost what could not be made as it was stored, each in a sentence
 */
record ListForm(List<ObjectNode> columns, Map<String, String> contentTypes, List<String> lost) {
    ListForm {
        columns = List.copyOf(columns);
        contentTypes = Map.copyOf(contentTypes);
        lost = List.copyOf(lost);
    }

    /**
     * Gives a list the columns that it lacks.
     *
     * @param path of the list in Graph
     * @param schema the properties of the stored list's state
     */
    static ListForm make(SiteWrites writes, RestoredIds ids, String path, Map<String, String> schema)
            throws ConnectorException, InterruptedException {
        List<String> lost = new ArrayList<>();
        List<ObjectNode> columns = new ListColumns(writes, ids, path + "/columns")
                .make(SiteJson.read(schema.getOrDefault(ListSchema.COLUMNS, "[]")), lost);
        Map<String, String> types = new HashMap<>();
        for (ObjectNode type : writes.all(path + "/contentTypes")) {
            types.put(type.path("name").asText(), type.path("id").asText());
        }
        for (JsonNode type : SiteJson.read(schema.getOrDefault("contentTypes", "[]"))) {
            String name = type.path("name").asText();
            if (!types.containsKey(name)) {
                lost.add("The content type \"" + name + "\" is not made; its items are of the list's usual one.");
            }
        }
        return new ListForm(columns, types, lost);
    }

    /** The id of the content type of that name. */
    Optional<String> contentType(String name) {
        return Optional.ofNullable(contentTypes.get(name));
    }
}
