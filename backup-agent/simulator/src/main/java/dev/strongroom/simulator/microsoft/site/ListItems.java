package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done to the items of a list. Under the site's lock. */
final class ListItems {
    static final String VERSIONS = "versions";
    /** Who writes through Graph without being a person. */
    static final String APPLICATION = "Strongroom";
    private static final int KEPT_VERSIONS = 50;

    private final Site site;
    private final SiteList list;

    ListItems(Site site, SiteList list) {
        this.site = site;
        this.list = list;
    }

    /** The item of an id; what Graph says when there is none. */
    Item get(String id) {
        if (!id.matches("\\d{1,9}")) {
            throw GraphException.badRequest("The item id is not valid.");
        }
        return list.items().find(Long.parseLong(id)).orElseThrow(Sites::notFound);
    }

    Item create(JsonNode given, String who) {
        requireList();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        String now = site.clock().tick().toString();
        json.put("created", now).put("modified", now).put("createdBy", who).put("modifiedBy", who).put("version", 1);
        json.set("contentType", contentType(given));
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        json.set("fields", new FieldRules(site, list).apply(none, given.path("fields")));
        Item item = new Item(list.nextItem(), json);
        list.items().put(item);
        return item;
    }

    private ObjectNode contentType(JsonNode given) {
        String wanted = given.at("/contentType/id").asText(given.at("/fields/ContentType").asText());
        ObjectNode type = list.contentType(wanted);
        return JsonNodeFactory.instance.objectNode()
                .put("id", type.path("id").asText())
                .put("name", type.path("name").asText());
    }

    /** The item with other fields and one version more. */
    Item change(Item item, JsonNode fields, String who) {
        ObjectNode json = item.json().deepCopy();
        json.set("fields", new FieldRules(site, list).apply((ObjectNode) json.get("fields"), fields));
        json.put("modified", site.clock().tick().toString()).put("modifiedBy", who);
        json.put("version", json.path("version").asInt() + 1);
        List<Item> versions = new ArrayList<>(item.part(VERSIONS));
        versions.add(new Item(item.key(), item.json()));
        Item changed = item.with(json)
                .with(VERSIONS, versions.subList(Math.max(0, versions.size() - KEPT_VERSIONS),
                        versions.size()));
        list.items().put(changed);
        return changed;
    }

    void remove(Item item) {
        requireList();
        list.items().remove(item.key());
    }

    private void requireList() {
        if (list.drive().isPresent() || list.template().equals(SiteList.PAGES)) {
            throw new GraphException(400, "invalidRequest", "The items of a library are made as files.");
        }
    }

    /** An older version becomes the current one. */
    Item restore(Item item, String version) {
        Item old = versions(item).stream()
                .filter(each -> version(each).equals(version))
                .findFirst()
                .orElseThrow(Sites::notFound);
        ObjectNode json = item.json().deepCopy();
        json.set("fields", old.json().get("fields").deepCopy());
        Item changed = change(item, JsonNodeFactory.instance.objectNode(), APPLICATION);
        ObjectNode now = changed.json().deepCopy();
        now.set("fields", json.get("fields"));
        Item restored = changed.with(now);
        list.items().put(restored);
        return restored;
    }

    /** All versions, the current one first. */
    static List<Item> versions(Item item) {
        List<Item> all = new ArrayList<>(item.part(VERSIONS));
        all.add(item);
        return all.reversed();
    }

    static String version(Item item) {
        return item.json().path("version").asInt() + ".0";
    }

    /** The item of that title, if there is one. */
    Optional<Item> titled(String title) {
        return list.items()
                .all()
                .stream()
                .filter(item -> item.json().at("/fields/Title").asText().equals(title))
                .findFirst();
    }
}
