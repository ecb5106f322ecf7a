package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.SiteRole;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.SiteRequests;
import dev.strongroom.formats.item.ItemKind;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lists what a site and those below it hold. A container's id is Graph's path to it, a library's that of its drive; its
 * own path is that of its address, e.g. {@code sites/logistics/Lists/Shipments}.
 */
final class SiteListing {
    private static final String LISTS =
            "/lists?$select=id,name,displayName,description,webUrl,createdDateTime,lastModifiedDateTime,list,system";
    private static final String LIBRARY = "documentLibrary";
    private static final String PAGES = "webPageLibrary";
    private static final String PEOPLE = "userInformation";

    private final SiteCalls calls;
    private final List<Container> found = new ArrayList<>();

    SiteListing(SiteCalls calls) {
        this.calls = calls;
    }

    /** @param name of the site in Graph's paths */
    List<Container> of(String name)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        site(calls.get(SiteRequests.site(name)));
        return List.copyOf(found);
    }

    private void site(ObjectNode site)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        String path = SiteRequests.site(site.path("id").asText());
        found.add(container(path, site, SiteRole.SITE));
        Map<String, String> drives = new HashMap<>();
        for (ObjectNode drive : calls.all(path + "/drives")) {
            drives.put(address(drive), drive.path("id").asText());
        }
        for (ObjectNode list : calls.all(path + LISTS)) {
            list(path, list, Optional.ofNullable(drives.get(address(list))));
        }
        for (ObjectNode below : calls.all(path + "/sites")) {
            site(below);
        }
    }

    private void list(String site, ObjectNode list, Optional<String> drive) {
        String path = site + "/lists/" + SiteRequests.segment(list.path("id").asText());
        switch (list.at("/list/template").asText()) {
            case LIBRARY -> drive.ifPresent(id -> found.add(container(id, list, SiteRole.LIBRARY)));
            case PAGES -> found.add(container(site + "/pages", list, SiteRole.PAGES));
            case PEOPLE -> found.add(container(path, list, SiteRole.PEOPLE));
            default -> {
                if (!list.has("system") && !list.at("/list/hidden").asBoolean()) {
                    found.add(container(path, list, SiteRole.LIST));
                }
            }
        }
    }

    private static Container container(String id, ObjectNode json, SiteRole role) {
        List<String> path = new ArrayList<>(List.of(address(json).split("/", -1)));
        return new Container(id, path, Optional.of("/"), Optional.of(role.word()), true, Set.of(), ItemKind.FILE);
    }

    /** The decoded path of an address in a browser; the host alone for the root site. */
    private static String address(ObjectNode json) {
        String web = json.path("webUrl").asText();
        try {
            URI url = URI.create(web);
            String path = Optional.ofNullable(url.getPath()).orElse("").replaceFirst("^/", "").replaceFirst("/+$", "");
            return path.isEmpty() ? Optional.ofNullable(url.getHost()).orElse("site") : path;
        } catch (IllegalArgumentException notAnAddress) {
            return json.path("name").asText(json.path("id").asText());
        }
    }
}
