package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a list is beside its items.
 *
 * @param list as Graph tells it
 * @param properties the list, its columns, its content types and, where the application may ask, its permissions, as JSON
 */
record ListSchema(ObjectNode list, Map<String, String> properties) {
    static final String LIST = "list";
    static final String COLUMNS = "columns";

    static ListSchema read(SiteCalls calls, String path)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        ObjectNode list = calls.get(path);
        Map<String, String> properties = new TreeMap<>();
        properties.put(LIST, SiteJson.text(list));
        properties.put(COLUMNS, SiteJson.text(calls.all(path + "/columns")));
        properties.put("contentTypes", SiteJson.text(calls.all(path + "/contentTypes")));
        calls.permissions(path).ifPresent(permissions -> properties.put("permissions", SiteJson.text(permissions)));
        return new ListSchema(list, properties);
    }

    /** What became of the columns since the last backup, in a sentence; empty when nothing did, or there was none. */
    Optional<String> changeSince(ItemState before) {
        String now = properties.getOrDefault(COLUMNS, "");
        String then = before.properties().getOrDefault(COLUMNS, now);
        if (then.equals(now)) {
            return Optional.empty();
        }
        Set<String> gone = names(then);
        gone.removeAll(names(now));
        Set<String> come = names(now);
        come.removeAll(names(then));
        return Optional.of("The list's columns changed, so all its items were read"
                + (come.isEmpty() ? "" : "; new: " + String.join(", ", come))
                + (gone.isEmpty() ? "" : "; no longer there: " + String.join(", ", gone)) + ".");
    }

    private static Set<String> names(String columns) {
        Set<String> names = new TreeSet<>();
        for (JsonNode column : SiteJson.read(columns)) {
            names.add(column.path("name").asText());
        }
        return names;
    }
}
