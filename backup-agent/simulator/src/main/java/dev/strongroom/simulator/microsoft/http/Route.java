package dev.strongroom.simulator.microsoft.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resource template and who answers it.
 *
 * @param template segments; one in braces stands for any value, e.g. {@code users/{user}/messages}
 */
public record Route(String method, List<String> template, ResourceType type, Handler handler) {
    /** Makes the answer. Throws {@link GraphException} for an error that the client shall see. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(Call call);
    }

    public Route(String method, String template, ResourceType type, Handler handler) {
        this(method, List.of(template.split("/", -1)), type, handler);
    }

    /** The arguments, when the path is of this template. */
    Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != template.size()) {
            return Optional.empty();
        }
        Map<String, String> arguments = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String part = template.get(i);
            if (part.startsWith("{")) {
                arguments.put(part.substring(1, part.length() - 1), path.get(i));
            } else if (!part.equalsIgnoreCase(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(arguments);
    }

    /** How many segments are fixed: of two templates that match, the one with more is meant. */
    long fixedSegments() {
        return template.stream().filter(part -> !part.startsWith("{")).count();
    }
}
