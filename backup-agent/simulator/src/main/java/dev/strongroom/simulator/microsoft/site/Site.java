package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.state.Item;
import dev.strongroom.simulator.microsoft.state.ItemList;
import dev.strongroom.simulator.microsoft.state.TenantClock;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A site with its lists and pages. Guarded by its own monitor. */
public final class Site {
    private final long key;
    private final Names names;
    private final Optional<Site> parent;
    private final TenantClock clock;
    private final String created;
    private final Map<String, SiteList> lists = new LinkedHashMap<>();
    private final ItemList pages = new ItemList();
    private long nextPage = 1;

    /**
     * How a site is called.
     *
     * @param path below the host, e.g. {@code sites/logistics}; empty for the root site
     * @param title for people
     * @param personal whether it is somebody's OneDrive
     */
    record Names(String path, String title, String description, boolean personal) {}

    Site(long key, Names names, Optional<Site> parent, TenantClock clock) {
        this.key = key;
        this.names = names;
        this.parent = parent;
        this.clock = clock;
        created = clock.tick().toString();
    }

    /** Host, site collection and site, as SharePoint joins them. */
    String id() {
        String collection = parent.map(Site::collection).orElseGet(this::collection);
        return Sites.HOST + "," + collection + "," + guid("web " + names.path());
    }

    private String collection() {
        return parent.map(Site::collection).orElseGet(() -> guid("collection " + names.path()));
    }

    /** The same GUID for the same text. */
    static String guid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** By which sites of a tenant are told apart. */
    public String path() {
        return names.path();
    }

    Names names() {
        return names;
    }

    Optional<Site> parent() {
        return parent;
    }

    TenantClock clock() {
        return clock;
    }

    String web() {
        return "https://" + Sites.HOST + (names.path().isEmpty() ? "" : "/" + names.path());
    }

    ItemList pages() {
        return pages;
    }

    long nextPage() {
        return nextPage++;
    }

    /** In the order in which they were made. */
    List<SiteList> lists() {
        return List.copyOf(lists.values());
    }

    void add(SiteList list) {
        lists.put(list.id(), list);
    }

    void remove(SiteList list) {
        lists.remove(list.id());
    }

    /** A list by its id or its title; what Graph says when there is none. */
    SiteList list(String name) {
        return lists().stream()
                .filter(list -> list.id().equals(name) || list.title().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(Sites::notFound);
    }

    /** The site as a delta tells it. */
    Item item() {
        return new Item(key, json());
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id()).put("name", names.path().replaceFirst("^.*/", ""));
        json.put("displayName", names.title()).put("description", names.description());
        json.put("createdDateTime", created).put("lastModifiedDateTime", created);
        json.put("webUrl", web()).put("isPersonalSite", names.personal());
        json.putObject("siteCollection").put("hostname", Sites.HOST);
        parent.ifPresent(above -> json.putObject("parentReference").put("siteId", above.id()));
        if (parent.isEmpty()) {
            json.putObject("root");
        }
        return json;
    }
}
