package dev.strongroom.connectors.microsoft.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The property of contacts and events that a restore marks them with: a named one of MAPI (MS-OXPROPS). */
public final class NamedProperty {
    private static final String LIST = "singleValueExtendedProperties";
    private static final String ID = "String {8f1c6a52-3d0e-4c0b-9a43-5b1c7e2f9d10} Name StrongroomItem";

    private NamedProperty() {}

    /** What brings it along with an item: a value of $expand, encoded. */
    public static String expand() {
        return LIST + "($filter=id%20eq%20'" + ID.replace(" ", "%20").replace("{", "%7B").replace("}", "%7D") + "')";
    }

    /** Lets an item that is to be written have it. */
    public static ObjectNode put(ObjectNode item, String value) {
        item.putArray(LIST).addObject().put("id", ID).put("value", value);
        return item;
    }

    /** A change of nothing else. */
    public static ObjectNode change(String value) {
        return put(JsonNodeFactory.instance.objectNode(), value);
    }

    /** Its value. */
    public static Optional<String> of(ObjectNode item) {
        for (JsonNode property : item.path(LIST)) {
            if (GraphJson.text(property, "id").equalsIgnoreCase(ID)) {
                return Optional.of(GraphJson.text(property, "value"));
            }
        }
        return Optional.empty();
    }
}
