package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.drive.Drive;
import dev.strongroom.simulator.microsoft.drive.Grant;
import dev.strongroom.simulator.microsoft.http.Urls;
import dev.strongroom.simulator.microsoft.state.Item;
import dev.strongroom.simulator.microsoft.state.ItemList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of a site, or a library: a list whose items are the files of a drive. Guarded by its site's monitor. */
final class SiteList {
    /** The template of lists whose items are files. */
    static final String LIBRARY = "documentLibrary";
    /** Of the list of pages. */
    static final String PAGES = "webPageLibrary";
    /** Of the list of who is known in a site. */
    static final String PEOPLE = "userInformation";

    private final Site site;
    private final Names names;
    private final String id;
    private final String created;
    private final Optional<Drive> drive;
    private final Columns columns = new Columns();
    private final ItemList items = new ItemList();
    private final Map<Long, List<Grant>> grants = new HashMap<>();
    private final List<String> more = new ArrayList<>();
    private long nextItem = 1;

    /**
     * How a list is called.
     *
     * @param path below its site, e.g. {@code Lists/Shipments}
     * @param title for people
     * @param template what kind of list it is, e.g. genericList
     * @param system whether it is shown to nobody who does not ask for it
     */
    record Names(String path, String title, String description, String template, boolean system) {}

    /** @param drive of a library */
    SiteList(Site site, Names names, Optional<Drive> drive) {
        this.site = site;
        this.names = names;
        this.drive = drive;
        created = site.clock().tick().toString();
        id = Site.guid(site.id() + " list " + names.path() + " " + created);
    }

    String id() {
        return id;
    }

    String title() {
        return names.title();
    }

    String path() {
        return names.path();
    }

    String template() {
        return names.template();
    }

    boolean system() {
        return names.system();
    }

    Optional<Drive> drive() {
        return drive;
    }

    Columns columns() {
        return columns;
    }

    ItemList items() {
        return items;
    }

    long nextItem() {
        return nextItem++;
    }

    String web() {
        return site.web() + "/" + Urls.encode(names.path()).replace("%2F", "/");
    }

    /** Who may do what with an item, beside those who may with the whole site. */
    List<Grant> grants(Item item) {
        return List.copyOf(grants.getOrDefault(item.key(), List.of()));
    }

    void grant(Item item, List<Grant> others) {
        grants.put(item.key(), List.copyOf(others));
        items.put(item);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id).put("name", names.path().replaceFirst("^.*/", "")).put("displayName", names.title());
        json.put("description", names.description()).put("eTag", "\"" + id + "," + columns.revision() + "\"");
        json.put("createdDateTime", created).put("lastModifiedDateTime", created).put("webUrl", web());
        json.putObject("createdBy").putObject("user").put("displayName", "Anna Lind");
        json.putObject("parentReference").put("siteId", site.id());
        json.putObject("list")
                .put("contentTypesEnabled", contentTypes().size() > 1)
                .put("hidden", names.system())
                .put("template", names.template());
        if (names.system()) {
            json.putObject("system");
        }
        return json;
    }

    /** Gives the list a content type beside the one that every list has. */
    void addContentType(String name) {
        more.add(name);
    }

    List<ObjectNode> contentTypes() {
        List<ObjectNode> all = new ArrayList<>();
        if (drive.isPresent()) {
            all.add(contentType("0x0101", "Document"));
            return all;
        }
        all.add(contentType("0x01", "Item"));
        more.forEach(name -> all.add(contentType("0x0100A5", name)));
        return all;
    }

    private ObjectNode contentType(String type, String name) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", type + "00" + id.replace("-", "").toUpperCase(java.util.Locale.ROOT));
        json.put("name", name).put("description", "").put("group", "List Content Types");
        json.put("hidden", false).put("readOnly", false).put("sealed", false).put("isBuiltIn", type.length() < 7);
        json.put("parentId", type);
        return json;
    }

    /** The content type of that id or name; the first one when there is none. */
    ObjectNode contentType(String wanted) {
        return contentTypes().stream()
                .filter(type -> type.path("id").asText().equals(wanted) || type.path("name").asText().equals(wanted))
                .findFirst()
                .orElseGet(() -> contentTypes().getFirst());
    }
}
