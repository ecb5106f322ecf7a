package dev.strongroom.service.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Makes what an operation takes from its schema, with names of things that exist. */
record SampleBody(JsonNode document, Map<String, JsonNode> known, Extent extent) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Which properties a sample has. */
    enum Extent {
        REQUIRED, ALL
    }

    JsonNode of(JsonNode given) {
        JsonNode schema = ApiOperation.resolved(document, given);
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> list(schema);
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode("date-time".equals(schema.path("format").asText())
                    ? "2026-01-01T00:00:00Z"
                    : "a sample of text");
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (extent == Extent.ALL || isRequired(schema, property.getKey())) {
                JsonNode value = known.get(property.getKey());
                object.set(property.getKey(), value == null ? of(property.getValue()) : value);
            }
        });
        return object;
    }

    private static boolean isRequired(JsonNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private ArrayNode list(JsonNode schema) {
        return JSON.arrayNode().add(of(schema.path("items")));
    }
}
