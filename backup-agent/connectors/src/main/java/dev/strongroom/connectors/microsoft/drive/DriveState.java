package dev.strongroom.connectors.microsoft.drive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ItemState;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** What of an item is kept beside its name, its times and its bytes. */
final class DriveState {
    /** The facets that are kept as they are told. */
    private static final List<String> FACETS = List.of("package", "remoteItem", "specialFolder", "description");

    private DriveState() {}

    /** @param permissions of the item itself, without those from above */
    static ItemState of(DriveItemJson item, List<ObjectNode> permissions) {
        TreeMap<String, String> properties = new TreeMap<>();
        for (String facet : FACETS) {
            if (item.json().has(facet)) {
                properties.put(facet, item.json().path(facet).toString());
            }
        }
        if (!permissions.isEmpty()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            permissions.forEach(all::add);
            properties.put("permissions", all.toString());
        }
        return properties.isEmpty() ? ItemState.EMPTY : new ItemState(new TreeSet<>(), properties);
    }
}
