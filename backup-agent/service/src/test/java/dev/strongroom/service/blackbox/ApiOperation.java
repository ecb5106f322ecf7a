package dev.strongroom.service.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One operation of a served OpenAPI document.
 *
 * @param path with its parameters in braces
 * @param body the schema of what it takes
 */
record ApiOperation(String id, String method, String path, List<Parameter> parameters, Optional<JsonNode> body) {
    private static final String SCHEMAS = "#/components/schemas/";

    /** @param in {@code path}, {@code query} or {@code header} */
    record Parameter(String name, String in) {}

    static List<ApiOperation> all(JsonNode document) {
        List<ApiOperation> all = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            List<Parameter> parameters = new ArrayList<>();
            operation.getValue()
                    .path("parameters")
                    .forEach(parameter -> parameters
                            .add(new Parameter(parameter.get("name").asText(), parameter.get("in").asText())));
            JsonNode schema = operation.getValue().at("/requestBody/content/application~1json/schema");
            all.add(new ApiOperation(operation.getValue().get("operationId").asText(),
                    operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), parameters,
                    Optional.of(schema).filter(found -> !found.isMissingNode())));
        }));
        return all;
    }

    /** The schema that a reference names, or the schema itself. */
    static JsonNode resolved(JsonNode document, JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : document.at("/components/schemas/" + reference.asText().substring(SCHEMAS.length()));
    }
}
