package dev.strongroom.simulator.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds answers against the metadata: name, type and nullability of every property, and the type in every context URL. */
final class Conformance {
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Map<String, Pattern> TEXTS =
            Map.of("Edm.String", Pattern.compile("(?s).*"), "Edm.DateTimeOffset", TIME,
                    "Edm.Date", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"), "Edm.Guid",
                    Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
                    "Edm.Binary", Pattern.compile("[A-Za-z0-9+/_-]*={0,2}"), "Edm.Stream", Pattern.compile("(?s).*"));

    private static final Set<String> OPEN = Set.of("openTypeExtension", "fieldValueSet");

    private final Csdl csdl;
    private final List<String> violations = new ArrayList<>();

    Conformance(Csdl csdl) {
        this.csdl = csdl;
    }

    /** What is wrong with an answer; nothing when it has no context and so no type. */
    List<String> check(JsonNode answer) {
        violations.clear();
        String context = answer.path("@odata.context").asText();
        if (context.isEmpty()) {
            return List.of();
        }
        Optional<Csdl.Property> type = resolve(context.substring(context.indexOf('#') + 1));
        if (type.isEmpty()) {
            return List.of("no type in the metadata for the context " + context);
        }
        if (type.get().collection()) {
            answer.path("value").forEach(entity -> object(entity, type.get().type(), ""));
        } else {
            object(answer, type.get().type(), "");
        }
        return List.copyOf(violations);
    }

    private Optional<Csdl.Property> resolve(String context) {
        if (context.startsWith("Collection(") || context.startsWith("microsoft.graph.")) {
            String name = Csdl.shortName(context);
            return csdl.type(name).map(type -> new Csdl.Property(name, context.startsWith("C"), false));
        }
        Optional<Csdl.Property> at = Optional.empty();
        for (String segment : context.replaceAll("\\('[^']*'\\)", "/{key}").split("/", -1)) {
            Optional<Csdl.Property> before = at;
            at = switch (segment) {
                case "{key}", "$entity" -> before.map(p -> new Csdl.Property(p.type(), false, false));
                default -> segment.startsWith("microsoft.graph.")
                        ? before.map(p -> new Csdl.Property(Csdl.shortName(segment), p.collection(), false))
                        : before.isEmpty() ? csdl.root(segment) : csdl.property(before.get().type(), segment);
            };
            if (at.isEmpty()) {
                return at;
            }
        }
        return at;
    }

    private void object(JsonNode value, String declared, String path) {
        String type = Csdl.shortName(value.path("@odata.type").asText(declared));
        value.properties().forEach(field -> {
            String name = field.getKey();
            if (name.contains("@")) {
                return;
            }
            Optional<Csdl.Property> property = csdl.property(type, name);
            if (property.isEmpty() && OPEN.contains(type)) {
                // Whoever makes one gives it properties of any name: extensions, columns of lists.
                return;
            }
            if (property.isEmpty()) {
                violations.add(path + "/" + name + " is no property of " + type);
            } else {
                property(field.getValue(), property.get(), path + "/" + name);
            }
        });
    }

    private void property(JsonNode value, Csdl.Property property, String path) {
        if (property.collection()) {
            if (!value.isArray()) {
                violations.add(path + " is no collection: " + value);
            }
            value.forEach(element -> single(element, property.type(), path));
        } else if (value.isNull()) {
            if (!property.nullable()) {
                violations.add(path + " must not be null");
            }
        } else {
            single(value, property.type(), path);
        }
    }

    private void single(JsonNode value, String type, String path) {
        boolean fits = switch (type) {
            case "Edm.Untyped" -> true;
            case "Edm.Boolean" -> value.isBoolean();
            case "Edm.Int32" -> value.isIntegralNumber() && value.canConvertToInt();
            case "Edm.Int64" -> value.isIntegralNumber();
            case "Edm.Double", "Edm.Single" -> value.isNumber();
            default -> other(value, type, path);
        };
        if (!fits) {
            String text = value.toString();
            violations.add(path + " is no " + type + ": " + text.substring(0, Math.min(80, text.length())));
        }
    }

    private boolean other(JsonNode value, String type, String path) {
        Pattern text = TEXTS.get(type);
        if (text != null) {
            return value.isTextual() && text.matcher(value.asText()).matches();
        }
        if (csdl.enumeration(type).isPresent()) {
            return value.isTextual() && csdl.enumeration(type).get().contains(value.asText());
        }
        if (csdl.type(type).isEmpty() || !value.isObject()) {
            return false;
        }
        object(value, type, path);
        return true;
    }
}
