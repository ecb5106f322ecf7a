package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts lists behind those that they look up; lists that look up each other come at the end. */
final class ListOrder {
    private ListOrder() {}

    /**
     * The order.
     *
     * @param schemas the properties of each list's state
     * @return places in {@code schemas}
     */
    static List<Integer> of(List<Map<String, String>> schemas) {
        Set<String> waiting = new HashSet<>();
        schemas.forEach(schema -> waiting.add(id(schema)));
        List<Integer> order = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = false;
            for (int at = 0; at < schemas.size(); at++) {
                Set<String> wanted = lookedUp(schemas.get(at));
                wanted.remove(id(schemas.get(at)));
                wanted.retainAll(waiting);
                if (!order.contains(at) && wanted.isEmpty()) {
                    order.add(at);
                    waiting.remove(id(schemas.get(at)));
                    more = true;
                }
            }
        }
        for (int at = 0; at < schemas.size(); at++) {
            if (!order.contains(at)) {
                order.add(at);
            }
        }
        return List.copyOf(order);
    }

    private static String id(Map<String, String> schema) {
        return SiteJson.read(schema.getOrDefault(ListSchema.LIST, "{}")).path("id").asText();
    }

    private static Set<String> lookedUp(Map<String, String> schema) {
        Set<String> lists = new HashSet<>();
        for (JsonNode column : SiteJson.read(schema.getOrDefault(ListSchema.COLUMNS, "[]"))) {
            if (column.has("lookup")) {
                lists.add(column.at("/lookup/listId").asText());
            }
        }
        return lists;
    }
}
