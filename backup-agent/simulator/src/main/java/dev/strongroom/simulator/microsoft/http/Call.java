package dev.strongroom.simulator.microsoft.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that found its route.
 *
 * @param arguments what stands in the places of the route's template
 */
public record Call(Request request, Map<String, String> arguments) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What stands at the template's place of that name. */
    public String argument(String name) {
        return Optional.ofNullable(arguments.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** A query option such as {@code $top}. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(request.query().get(name));
    }

    /** The names of a comma-separated option such as {@code $select}; empty when it is not there. */
    public List<String> names(String option) {
        return option(option).filter(value -> !value.isBlank())
                .map(value -> List.of(value.strip().split("\\s*,\\s*", -1)))
                .orElse(List.of());
    }

    /** The body as a JSON object. */
    public ObjectNode body() {
        try {
            JsonNode body = JSON.readTree(request.body());
            if (body instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw GraphException.badRequest("Unable to read JSON request payload.");
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail", e);
        }
        throw GraphException.badRequest("Empty Payload. JSON content expected.");
    }

    /** A parameter of an action: Graph takes its name in any case, and its own client writes it with a capital. */
    public JsonNode parameter(String name) {
        for (var field : body().properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return field.getValue();
            }
        }
        return MissingNode.getInstance();
    }

    /** The URL of a path of ours, as this client reaches us. */
    public String url(String path) {
        return request.origin() + "/v1.0/" + path;
    }
}
