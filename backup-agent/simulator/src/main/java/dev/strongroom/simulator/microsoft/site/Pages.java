package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;

/** The pages of a site with their sections and web parts. Under the site's lock. */
final class Pages {
    private static final String CANVAS = "canvasLayout";
    private static final String LEVEL = "publishingState";
    private static final List<String> GIVEN = List.of("title", "name", "pageLayout", "promotionKind", "showComments",
            "showRecommendedPages", "thumbnailWebUrl", "titleArea", "description", CANVAS);

    private final Site site;

    Pages(Site site) {
        this.site = site;
    }

    Item get(String id) {
        return site.pages()
                .all()
                .stream()
                .filter(page -> page.text("id").equals(id))
                .findFirst()
                .orElseThrow(Sites::notFound);
    }

    Item create(JsonNode given, String who) {
        String name = given.path("name").asText();
        if (!name.endsWith(".aspx") || !given.path("@odata.type").asText().equals("#microsoft.graph.sitePage")) {
            throw GraphException.badRequest("A page needs its type and a name that ends in .aspx.");
        }
        if (site.pages().all().stream().anyMatch(page -> page.text("name").equalsIgnoreCase(name))) {
            throw new GraphException(409, "nameAlreadyExists", "The specified page name already exists.");
        }
        String now = site.clock().tick().toString();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@odata.type", "#microsoft.graph.sitePage").put("createdDateTime", now);
        json.put("id", Site.guid(site.id() + " page " + name + " " + now));
        json.put("webUrl", site.web() + "/SitePages/" + name);
        ItemJson.person(json.putObject("createdBy"), who);
        json.putObject("parentReference").put("siteId", site.id());
        json.put("pageLayout", "article").put("promotionKind", "page").put("title", name);
        json.put("showComments", true).put("showRecommendedPages", true);
        return put(new Item(site.nextPage(), json), given, who, 1);
    }

    Item change(Item page, JsonNode given, String who) {
        return put(page, given, who, version(page) + 1);
    }

    private Item put(Item page, JsonNode given, String who, int version) {
        ObjectNode json = page.json().deepCopy();
        for (String name : GIVEN) {
            if (given.has(name)) {
                json.set(name, given.get(name).deepCopy());
            }
        }
        typed(json.path(CANVAS));
        json.put("lastModifiedDateTime", site.clock().tick().toString());
        ItemJson.person(json.putObject("lastModifiedBy"), who);
        json.put("eTag", "\"{" + page.text("id") + "}," + version + "\"");
        json.putObject(LEVEL).put("level", "checkout").put("versionId", "0." + version);
        Item put = page.with(json);
        site.pages().put(put);
        return put;
    }

    /** Web parts say what they are; a client may leave that to what they hold. */
    private static void typed(JsonNode canvas) {
        for (JsonNode section : canvas.path("horizontalSections")) {
            section.path("columns").forEach(column -> column.path("webparts").forEach(Pages::type));
        }
        canvas.at("/verticalSection/webparts").forEach(Pages::type);
    }

    private static void type(JsonNode part) {
        ((ObjectNode) part).put("@odata.type",
                part.has("innerHtml") ? "#microsoft.graph.textWebPart" : "#microsoft.graph.standardWebPart");
    }

    void publish(Item page) {
        ObjectNode json = page.json().deepCopy();
        json.putObject(LEVEL).put("level", "published").put("versionId", version(page) + ".0");
        site.pages().put(page.with(json));
    }

    private static int version(Item page) {
        return Integer.parseInt(page.json()
                .at("/publishingState/versionId")
                .asText()
                .replaceFirst("^0\\.", "")
                .replaceFirst("\\.0$", ""));
    }

    static ObjectNode json(Item page, boolean withCanvas) {
        ObjectNode json = page.json().deepCopy();
        if (!withCanvas) {
            json.remove(CANVAS);
        }
        return json;
    }

    static List<ObjectNode> webParts(Item page) {
        return page.json()
                .findValues("webparts")
                .stream()
                .flatMap(parts -> parts.valueStream())
                .map(part -> (ObjectNode) part.deepCopy())
                .toList();
    }
}
