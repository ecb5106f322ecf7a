package dev.strongroom.simulator.microsoft.site;

import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.state.ItemList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sites of a tenant. Thread-safe; what is in a site is guarded by the site's own monitor. */
public final class Sites {
    /** Where all of them are. */
    static final String HOST = "harbour.sharepoint.example";

    private final Map<String, Site> byId = new LinkedHashMap<>();
    private final ItemList list = new ItemList();

    synchronized void add(Site site) {
        byId.put(site.id(), site);
        list.put(site.item());
    }

    /** All of them, parents before children. */
    public synchronized List<Site> all() {
        return List.copyOf(byId.values());
    }

    /** A copy of the list with its history, for deltas. */
    synchronized ItemList list() {
        return list;
    }

    /** The sites right below one. */
    List<Site> below(Site parent) {
        List<Site> found = new ArrayList<>();
        for (Site site : all()) {
            if (site.parent().equals(Optional.of(parent))) {
                found.add(site);
            }
        }
        return found;
    }

    /** A site by id, by {@code root}, by the host, or by {@code host:/path}; what Graph says when there is none. */
    Site get(String name) {
        String path = name.startsWith(HOST + ":")
                ? name.substring(HOST.length() + 1).replaceFirst("^/", "").replaceFirst("[:/]*$", "")
                : name.equals("root") || name.equals(HOST) ? "" : "?";
        return all().stream()
                .filter(site -> site.id().equals(name) || site.path().equalsIgnoreCase(path))
                .findFirst()
                .orElseThrow(Sites::notFound);
    }

    static GraphException notFound() {
        return new GraphException(404, "itemNotFound", "The provided site, list, item or page was not found.");
    }
}
