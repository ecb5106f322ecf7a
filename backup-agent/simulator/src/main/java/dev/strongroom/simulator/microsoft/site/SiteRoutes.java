package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.drive.Drives;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.http.Route;
import dev.strongroom.simulator.microsoft.odata.Delta;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.odata.TokenDelta;
import dev.strongroom.simulator.microsoft.odata.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** {@code sites} and what hangs on them. */
public final class SiteRoutes {
    private static final int PAGE = 100;

    private final List<Route> routes = new ArrayList<>();
    private final Sites sites;
    private final Drives drives;
    private final Delta delta;
    private final TokenDelta listDelta;

    /**
     * Routes to these sites.
     *
     * @param drives where libraries are
     * @param delta of sites
     * @param listDelta of items of lists
     */
    public SiteRoutes(Sites sites, Drives drives, Delta delta, TokenDelta listDelta) {
        this.sites = sites;
        this.drives = drives;
        this.delta = delta;
        this.listDelta = listDelta;
    }

    /** Takes routes below a site. */
    @FunctionalInterface
    interface Routes {
        void add(String method, String template, ResourceType type, BiFunction<Site, Call, Answer> handler);
    }

    /** All of them. */
    public List<Route> list() {
        routes.clear();
        ResourceType type = ResourceType.SITE;
        routes.add(new Route("GET", "sites/getAllSites", type,
                call -> Listing.page(call, sites.list(), view(call, "sites/getAllSites"))));
        routes.add(new Route("GET", "sites/delta", type,
                call -> delta.page(call, sites.list(), view(call, "sites/delta"))));
        add("GET", "", type, (site, call) -> Listing.one(call, 200, "sites/$entity",
                Selection.of(call.names("$select")).apply(site.json(), Set.of())));
        add("GET", "/sites", type, (site, call) -> Listing.all(call, "sites",
                sites.below(site).stream().map(Site::json).toList()));
        new LibraryRoutes(drives).add(this::add);
        new ListRoutes(drives).add(this::add);
        new ItemRoutes(listDelta).add(this::add);
        new PageRoutes().add(this::add);
        return List.copyOf(routes);
    }

    private void add(String method, String template, ResourceType type, BiFunction<Site, Call, Answer> handler) {
        routes.add(new Route(method, "sites/{site}" + template, type, call -> {
            Site site = sites.get(call.argument("site"));
            synchronized (site) {
                return handler.apply(site, call);
            }
        }));
    }

    private static View view(Call call, String path) {
        return new View("sites", path, item -> List.<ObjectNode>of(item.json().deepCopy()), Long::toString,
                Selection.of(call.names("$select")), Optional.empty(), PAGE);
    }
}
