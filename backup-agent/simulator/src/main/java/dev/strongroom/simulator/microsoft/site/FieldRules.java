package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.state.Item;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What may be written into the fields of an item: values of the column's type, and lookups by {@code NameLookupId}. Links,
 * managed terms and what SharePoint keeps itself can't be written, as with Graph 1.0.
 */
final class FieldRules {
    private static final String LOOKUP = "LookupId";
    private static final String TYPE = "@odata.type";

    private final Site site;
    private final SiteList list;

    FieldRules(Site site, SiteList list) {
        this.site = site;
        this.list = list;
    }

    /** The fields with what was given in them; null takes a value away. */
    ObjectNode apply(ObjectNode fields, JsonNode given) {
        ObjectNode changed = fields.deepCopy();
        given.properties().forEach(field -> {
            String name = field.getKey();
            if (name.contains("@")) {
                return;
            }
            JsonNode value = field.getValue();
            String type = given.path(name + TYPE).asText();
            if (name.equals("ContentType")) {
                return;
            }
            Optional<ObjectNode> own = list.columns().find(name);
            Optional<ObjectNode> column = own.or(() -> name.endsWith(LOOKUP)
                    ? list.columns().find(name.substring(0, name.length() - LOOKUP.length()))
                    : Optional.empty());
            if (column.isEmpty()) {
                throw GraphException.badRequest("Field '" + name + "' is not recognized");
            }
            write(changed, column.get(), name, type, value);
        });
        return changed;
    }

    private void write(ObjectNode fields, ObjectNode column, String name, String type, JsonNode value) {
        String facet = Columns.facet(column);
        if (column.path("readOnly").asBoolean()) {
            throw GraphException.badRequest("Field '" + name + "' is read-only");
        }
        boolean points = facet.equals("lookup") || facet.equals("personOrGroup");
        if (points != name.endsWith(LOOKUP) || facet.equals("term") || facet.equals("hyperlinkOrPicture")
                || facet.equals("thumbnail") || facet.equals("geolocation")) {
            throw new GraphException(400, "invalidRequest", "Field '" + name + "' can't be written");
        }
        if (value.isNull()) {
            fields.remove(name);
            fields.remove(column.path("name").asText());
            return;
        }
        if (points) {
            point(fields, column, type, value);
            return;
        }
        boolean fits = switch (facet) {
            case "number", "currency" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "dateTime" -> isTime(value.asText());
            case "choice" -> choice(column, type, value);
            default -> value.isTextual() && (column.at("/text/allowMultipleLines").asBoolean()
                    || value.asText().length() <= column.at("/text/maxLength").asInt(255));
        };
        if (!fits) {
            throw GraphException.badRequest("The value of field '" + name + "' is not valid");
        }
        fields.set(name, value);
    }

    private static boolean isTime(String text) {
        try {
            return !Instant.parse(text).equals(Instant.MIN);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Several choices need their type beside them. */
    private static boolean choice(ObjectNode column, String type, JsonNode value) {
        boolean several = column.at("/choice/displayAs").asText().equals("checkBoxes");
        if (several != value.isArray() || (several && !type.equals("Collection(Edm.String)"))) {
            return false;
        }
        if (column.at("/choice/allowTextEntry").asBoolean()) {
            return true;
        }
        for (JsonNode chosen : several ? value : JsonNodeFactory.instance.arrayNode().add(value)) {
            boolean known = false;
            for (JsonNode choice : column.at("/choice/choices")) {
                known |= choice.equals(chosen);
            }
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private void point(ObjectNode fields, ObjectNode column, String type, JsonNode value) {
        String name = column.path("name").asText();
        boolean person = column.has("personOrGroup");
        boolean several = column.at("/lookup/allowMultipleValues").asBoolean()
                || column.at("/personOrGroup/allowMultipleSelection").asBoolean();
        if (several != value.isArray() || (several && !type.equals("Collection(Edm.Int32)"))) {
            throw GraphException.badRequest("The value of field '" + name + "' is not valid");
        }
        SiteList target = person ? people() : site.list(column.at("/lookup/listId").asText());
        if (!several) {
            pointed(target, value);
            fields.put(name + LOOKUP, value.asText());
            return;
        }
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        for (JsonNode id : value) {
            Item item = pointed(target, id);
            ObjectNode one = values.addObject().put(LOOKUP, item.key());
            one.put("LookupValue", item.json().at("/fields/Title").asText());
            if (person) {
                one.put("Email", item.json().at("/fields/EMail").asText());
            }
        }
        fields.set(name, values);
    }

    private SiteList people() {
        return site.lists()
                .stream()
                .filter(other -> other.template().equals(SiteList.PEOPLE))
                .findFirst()
                .orElseThrow(Sites::notFound);
    }

    private static Item pointed(SiteList target, JsonNode id) {
        return target.items()
                .find(id.asLong(-1))
                .orElseThrow(() -> GraphException.badRequest("There is no item " + id.asText() + " to look up"));
    }
}
