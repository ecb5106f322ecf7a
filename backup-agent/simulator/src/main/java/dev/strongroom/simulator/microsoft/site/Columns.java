package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.GraphException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of a list: those that every list has, and its own. Guarded by its site's monitor. */
final class Columns {
    private static final List<String> FACETS = List.of("text", "number", "currency", "boolean", "dateTime", "choice",
            "lookup", "personOrGroup", "hyperlinkOrPicture", "calculated", "term", "thumbnail", "geolocation");

    private final List<ObjectNode> all = new ArrayList<>();
    private int revision = 1;

    Columns() {
        add(definition("Title", "text").put("required", true));
        for (String name : new String[]{"Modified", "Created"}) {
            all.add(system(name, "dateTime"));
        }
        for (String name : new String[]{"Author", "Editor"}) {
            all.add(system(name, "personOrGroup"));
        }
        all.add(system("_UIVersionString", "text"));
    }

    /** A column of that type with its usual settings. */
    static ObjectNode definition(String name, String facet) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", name).put("displayName", name);
        json.putObject(facet);
        return json;
    }

    private static ObjectNode system(String name, String facet) {
        return complete(definition(name, facet).put("readOnly", true).put("isDeletable", false));
    }

    int revision() {
        return revision;
    }

    List<ObjectNode> all() {
        return all.stream().map(ObjectNode::deepCopy).toList();
    }

    /** A column by its name or its id. */
    Optional<ObjectNode> find(String name) {
        return all.stream()
                .filter(column -> column.path("name").asText().equals(name) || column.path("id").asText().equals(name))
                .findFirst();
    }

    ObjectNode get(String name) {
        return find(name).orElseThrow(Sites::notFound);
    }

    /** What a column holds, e.g. {@code text}. */
    static String facet(JsonNode column) {
        return FACETS.stream()
                .filter(column::has)
                .findFirst()
                .orElseThrow(() -> GraphException.badRequest("A column needs a type."));
    }

    /** Adds a column of the list's own. */
    ObjectNode add(ObjectNode given) {
        String name = given.path("name").asText();
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,31}")) {
            throw GraphException.badRequest("The name of the column is not valid.");
        }
        if (find(name).isPresent()) {
            throw new GraphException(409, "nameAlreadyExists", "The column name already exists.");
        }
        facet(given);
        ObjectNode column = complete(given.deepCopy().without(List.of("id")));
        all.add(column);
        revision++;
        return column;
    }

    ObjectNode change(String name, ObjectNode given) {
        ObjectNode column = get(name);
        column.setAll(given.deepCopy().<ObjectNode>without(List.of("id", "name")));
        revision++;
        return column;
    }

    /** Takes a column away; the fields of items go with it, as they are shown no longer. */
    void remove(String name) {
        ObjectNode column = get(name);
        if (!column.path("isDeletable").asBoolean(true)) {
            throw new GraphException(403, "accessDenied", "The column can't be deleted.");
        }
        all.remove(column);
        revision++;
    }

    private static ObjectNode complete(ObjectNode column) {
        String name = column.path("name").asText();
        if (column.path("displayName").asText().isEmpty()) {
            column.put("displayName", name);
        }
        column.put("id", Site.guid("column " + name));
        String facet = facet(column);
        boolean fixed = facet.equals("calculated");
        for (String flag : new String[]{"enforceUniqueValues", "hidden", "indexed", "required"}) {
            column.put(flag, column.path(flag).asBoolean());
        }
        column.put("readOnly", fixed || column.path("readOnly").asBoolean());
        column.put("isDeletable", column.path("isDeletable").asBoolean(!name.equals("Title")));
        column.put("columnGroup", column.path("columnGroup").asText("Custom Columns"));
        column.put("description", column.path("description").asText());
        usual((ObjectNode) column.get(facet), facet);
        return column;
    }

    private static void usual(ObjectNode settings, String facet) {
        ObjectNode usual = JsonNodeFactory.instance.objectNode();
        switch (facet) {
            case "text" -> usual.put("allowMultipleLines", false)
                    .put("appendChangesToExistingText", false)
                    .put("linesForEditing", 0)
                    .put("maxLength", 255);
            case "number" -> usual.put("decimalPlaces", "automatic").put("displayAs", "number");
            case "currency" -> usual.put("locale", "en-us");
            case "dateTime" -> usual.put("displayAs", "default").put("format", "dateTime");
            case "choice" -> {
                usual.put("allowTextEntry", false).put("displayAs", "dropDownMenu");
                usual.putArray("choices");
            }
            case "lookup" -> usual.put("allowMultipleValues", false)
                    .put("allowUnlimitedLength", false)
                    .put("columnName", "Title");
            case "personOrGroup" -> usual.put("allowMultipleSelection", false)
                    .put("chooseFromType", "peopleOnly")
                    .put("displayAs", "account");
            case "hyperlinkOrPicture" -> usual.put("isPicture", false);
            case "calculated" -> usual.put("format", "dateOnly").put("outputType", "text");
            case "term" -> usual.put("allowMultipleValues", false).put("showFullyQualifiedName", false);
            default -> {
                // These have no settings.
            }
        }
        usual.setAll(settings);
        settings.setAll(usual);
    }
}
