package dev.strongroom.simulator.microsoft.mailbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.odata.Selection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What programs hang on items beside their properties, and only $expand shows: MAPI's properties, open extensions. */
public final class HiddenProperties {
    public static final String SINGLE = "singleValueExtendedProperties";
    public static final String EXTENSIONS = "extensions";
    private static final Pattern ID = Pattern.compile("id\\s+eq\\s+'([^']+)'", Pattern.CASE_INSENSITIVE);

    private HiddenProperties() {}

    /** Lets an entity that is about to go out have those that the call asks for, and no others. */
    public static void show(ObjectNode entity, Call call) {
        String expand = call.option("$expand").orElse("");
        var expanded = Selection.expanded(expand);
        if (expanded.contains(SINGLE.toLowerCase(Locale.ROOT))) {
            entity.set(SINGLE, expand(entity, expand, HiddenProperties::value));
        } else {
            entity.remove(SINGLE);
        }
        if (expanded.contains(EXTENSIONS)) {
            entity.withArray("/" + EXTENSIONS);
        } else {
            entity.remove(EXTENSIONS);
        }
    }

    /** The properties that an $expand asks for by their ids. */
    public static ArrayNode expand(ObjectNode entity, String expand,
            BiFunction<ObjectNode, String, Optional<String>> values) {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        Matcher ids = ID.matcher(expand);
        while (ids.find()) {
            String id = ids.group(1);
            values.apply(entity, normal(id)).ifPresent(value -> found.addObject().put("id", id).put("value", value));
        }
        return found;
    }

    /** The value that was given for an id in its normal form. */
    public static Optional<String> value(ObjectNode entity, String id) {
        for (JsonNode property : entity.path(SINGLE)) {
            if (normal(property.path("id").asText()).equals(id)) {
                return Optional.of(property.path("value").asText());
            }
        }
        return Optional.empty();
    }

    /** An id as it is compared. */
    public static String normal(String id) {
        return id.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceFirst(" 0x0+", " 0x");
    }

    /** An open extension as it is kept: its name is its id. */
    public static ObjectNode extension(JsonNode given) {
        ObjectNode json = given.deepCopy();
        return json.put("id", given.path("extensionName").asText());
    }
}
