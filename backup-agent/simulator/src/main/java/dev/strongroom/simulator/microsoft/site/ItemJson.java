package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.drive.Grant;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Items of lists as answers have them. */
final class ItemJson {
    private static final String FIELDS = "fields";
    private static final Pattern PRODUCT = Pattern.compile("=\\[(\\w+)\\]\\*\\[(\\w+)\\]");

    private final Site site;
    private final SiteList list;

    ItemJson(Site site, SiteList list) {
        this.site = site;
        this.list = list;
    }

    /** With its fields where {@code $expand} asks for them, and without what {@code $select} leaves out. */
    ObjectNode of(Item item, Call call) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@odata.etag", eTag(item)).put("id", Long.toString(item.key())).put("eTag", eTag(item));
        json.put("createdDateTime", item.text("created")).put("lastModifiedDateTime", item.text("modified"));
        json.put("webUrl", list.web() + "/" + item.key() + "_.000");
        person(json.putObject("createdBy"), item.text("createdBy"));
        person(json.putObject("lastModifiedBy"), item.text("modifiedBy"));
        json.putObject("parentReference").put("siteId", site.id()).put("id", list.id());
        json.set("contentType", item.json().get("contentType").deepCopy());
        Set<String> expanded = Selection.expanded(call.option("$expand").orElse(""));
        if (expanded.contains(FIELDS)) {
            json.set(FIELDS, fields(item));
        }
        return Selection.of(call.names("$select")).apply(json, expanded);
    }

    static void person(ObjectNode set, String name) {
        if (name.equals(ListItems.APPLICATION)) {
            set.putObject("application").put("displayName", name).put("id", Site.guid(name));
        } else {
            set.putObject("user").put("displayName", name).put("id", Site.guid("person " + name));
        }
    }

    private String eTag(Item item) {
        return "\"" + Site.guid(list.id() + item.key()) + "," + item.json().path("version").asInt() + "\"";
    }

    /** What the columns of the list show of it: fields of columns that went away are not among them. */
    ObjectNode fields(Item item) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("@odata.etag", eTag(item));
        ObjectNode own = (ObjectNode) item.json().get(FIELDS);
        for (ObjectNode column : list.columns().all()) {
            String name = column.path("name").asText();
            for (String key : new String[]{name, name + "LookupId"}) {
                if (own.has(key)) {
                    json.set(key, own.get(key).deepCopy());
                }
            }
            Matcher product = PRODUCT.matcher(column.at("/calculated/formula").asText());
            if (product.matches()) {
                json.put(name, value(own, product.group(1)) * value(own, product.group(2)));
            }
        }
        json.put("id", Long.toString(item.key()));
        json.put("ContentType", item.json().at("/contentType/name").asText());
        json.put("Created", item.text("created")).put("Modified", item.text("modified"));
        json.put("AuthorLookupId", "1").put("EditorLookupId", "1");
        json.put("_UIVersionString", ListItems.version(item));
        json.put("Attachments", own.path("Attachments").asBoolean()).put("Edit", "");
        json.put("LinkTitle", own.path("Title").asText()).put("ItemChildCount", "0").put("FolderChildCount", "0");
        return json;
    }

    private static double value(JsonNode fields, String name) {
        return fields.path(name).asDouble();
    }

    List<ObjectNode> versions(Item item, Call call) {
        boolean withFields = Selection.expanded(call.option("$expand").orElse("")).contains(FIELDS);
        return ListItems.versions(item).stream().map(version -> {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", ListItems.version(version));
            json.put("lastModifiedDateTime", version.text("modified"));
            person(json.putObject("lastModifiedBy"), version.text("modifiedBy"));
            if (withFields) {
                json.set(FIELDS, fields(version));
            }
            return json;
        }).toList();
    }

    /** What a delta says of an item that is gone. */
    ObjectNode deleted(long key) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", Long.toString(key));
        json.putObject("parentReference").put("siteId", site.id()).put("id", list.id());
        json.putObject("deleted").put("state", "deleted");
        return json;
    }

    List<ObjectNode> permissions(Item item) {
        return list.grants(item).stream().map(Grant::json).toList();
    }
}
