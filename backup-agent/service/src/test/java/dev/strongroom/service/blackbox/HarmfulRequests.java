package dev.strongroom.service.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.service.blackbox.ApiOperation.Parameter;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Requests to one operation that are right but for one place, and for that one in every way that is known. */
final class HarmfulRequests {
    private final ApiOperation operation;
    private final Map<String, String> names;

    /** @param names what path parameters are called that exist; others get a name of nothing */
    HarmfulRequests(ApiOperation operation, Map<String, String> names) {
        this.operation = operation;
        this.names = names;
    }

    /** One request; the body is empty where it has none. */
    record Harmful(String method, String path, Map<String, String> headers, Optional<String> body) {
        @Override
        public String toString() {
            return method + " " + cut(path) + " " + headers + " " + body.map(Harmful::cut).orElse("");
        }

        private static String cut(String text) {
            return text.length() < 300 ? text : text.substring(0, 300) + "\u2026";
        }
    }

    /** @param samples right bodies, none when the operation takes none */
    Stream<Harmful> all(List<JsonNode> samples) {
        Optional<String> right = samples.isEmpty() ? Optional.empty() : Optional.of(samples.getFirst().toString());
        Stream<Harmful> parameters = operation.parameters()
                .stream()
                .flatMap(parameter -> HarmfulValues.TEXTS.stream().flatMap(value -> with(parameter, value, right)));
        return Stream.concat(parameters, bodies(samples).map(body -> request(Map.of(), "", Map.of(),
                Optional.of(body))));
    }

    private Stream<Harmful> with(Parameter parameter, String value, Optional<String> body) {
        return switch (parameter.in()) {
            case "path" -> Stream.of(request(Map.of(parameter.name(), value), "", Map.of(), body));
            case "query" ->
                Stream.of(request(Map.of(), "?" + parameter.name() + "=" + encoded(value), Map.of(), body));
            default -> value.chars().allMatch(c -> c >= ' ' && c < 127)
                    ? Stream.of(request(Map.of(), "", Map.of(parameter.name(), value), body))
                    : Stream.empty();
        };
    }

    private Stream<String> bodies(List<JsonNode> samples) {
        if (samples.isEmpty()) {
            return Stream.empty();
        }
        List<String> bodies = new ArrayList<>(HarmfulValues.BODIES);
        for (JsonNode sample : samples) {
            for (JsonPointer place : places(JsonPointer.empty(), sample)) {
                HarmfulValues.NODES.forEach(value -> bodies.add(changed(sample, place, value)));
                HarmfulValues.TEXTS
                        .forEach(text -> bodies.add(changed(sample, place, JsonNodeFactory.instance.textNode(text))));
            }
        }
        return bodies.stream().distinct();
    }

    private static List<JsonPointer> places(JsonPointer at, JsonNode node) {
        List<JsonPointer> places = new ArrayList<>();
        node.properties().forEach(property -> {
            places.add(at.appendProperty(property.getKey()));
            places.addAll(places(at.appendProperty(property.getKey()), property.getValue()));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(at.appendIndex(i));
            places.addAll(places(at.appendIndex(i), node.get(i)));
        }
        return places;
    }

    private static String changed(JsonNode sample, JsonPointer place, JsonNode value) {
        JsonNode copy = sample.deepCopy();
        switch (copy.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
            case ArrayNode list -> list.set(place.last().getMatchingIndex(), value);
            default -> throw new IllegalStateException("Nothing is at " + place);
        }
        return copy.toString();
    }

    private Harmful request(Map<String, String> otherNames, String query, Map<String, String> headers,
            Optional<String> body) {
        Map<String, String> all = new HashMap<>(names);
        all.putAll(otherNames);
        String path = operation.path();
        for (Map.Entry<String, String> name : all.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", encoded(name.getValue()));
        }
        path = path.replaceAll("\\{[^}]+}", "unknown");
        return new Harmful(operation.method(), path + query, headers, body);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
