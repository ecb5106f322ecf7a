package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.drive.Drives;
import dev.strongroom.simulator.microsoft.drive.Grant;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.odata.Selection;
import java.util.List;
import java.util.Set;

/** Lists with their columns and content types, and who may do what with them. */
record ListRoutes(Drives drives) {
    private static final ResourceType TYPE = ResourceType.SITE_LIST;
    private static final String LIST = "/lists/{list}";

    void add(SiteRoutes.Routes routes) {
        routes.add("GET", "/lists", TYPE, (site, call) -> Listing.all(call, "sites('" + site.id() + "')/lists",
                site.lists().stream().filter(list -> shown(list, call)).map(list -> json(list, call)).toList()));
        routes.add("POST", "/lists", TYPE, this::create);
        routes.add("GET", LIST, TYPE, (site, call) -> one(site, call, 200, list(site, call)));
        routes.add("DELETE", LIST, TYPE, this::remove);
        routes.add("GET", LIST + "/columns", TYPE, (site, call) -> Listing.all(call, columns(site),
                list(site, call).columns().all()));
        routes.add("POST", LIST + "/columns", TYPE, (site, call) -> Listing.one(call, 201,
                columns(site) + "/$entity", list(site, call).columns().add(call.body()).deepCopy()));
        routes.add("PATCH", LIST + "/columns/{column}", TYPE, (site, call) -> Listing.one(call, 200,
                columns(site) + "/$entity",
                list(site, call).columns().change(call.argument("column"), call.body()).deepCopy()));
        routes.add("DELETE", LIST + "/columns/{column}", TYPE, (site, call) -> {
            list(site, call).columns().remove(call.argument("column"));
            return Answer.empty(204);
        });
        routes.add("GET", LIST + "/contentTypes", TYPE, (site, call) -> Listing.all(call,
                "sites('" + site.id() + "')/lists('x')/contentTypes", list(site, call).contentTypes()));
        routes.add("GET", "/columns", TYPE, (site, call) -> Listing.all(call,
                "sites('" + site.id() + "')/columns", new Columns().all()));
        routes.add("GET", "/contentTypes", TYPE, (site, call) -> Listing.all(call,
                "sites('" + site.id() + "')/contentTypes", site.lists().getFirst().contentTypes()));
        for (String path : new String[]{"/permissions", LIST + "/permissions"}) {
            routes.add("GET", path, ResourceType.SITE_PERMISSION, (site, call) -> Listing.all(call,
                    "Collection(microsoft.graph.permission)", List.of(owners(site).json())));
        }
    }

    private static Grant owners(Site site) {
        return Grant.to("owners " + site.path(), "owner", new Grant.User(Site.guid("owners " + site.path()),
                site.names().title() + " Owners", "owners-" + site.path().replace('/', '-') + "@harbour.example"));
    }

    private static boolean shown(SiteList list, Call call) {
        return !list.system() || call.names("$select").contains("system");
    }

    private static SiteList list(Site site, Call call) {
        return site.list(call.argument("list"));
    }

    private static String columns(Site site) {
        return "sites('" + site.id() + "')/lists('x')/columns";
    }

    private static ObjectNode json(SiteList list, Call call) {
        ObjectNode json = list.json();
        Set<String> expanded = Selection.expanded(call.option("$expand").orElse(""));
        if (expanded.contains("columns")) {
            ArrayNode columns = json.putArray("columns");
            list.columns().all().forEach(columns::add);
        }
        return Selection.of(call.names("$select")).apply(json, expanded);
    }

    private static Answer one(Site site, Call call, int status, SiteList list) {
        return Listing.one(call, status, "sites('" + site.id() + "')/lists/$entity", json(list, call));
    }

    private Answer create(Site site, Call call) {
        ObjectNode body = call.body();
        String title = body.path("displayName").asText();
        if (title.isBlank() || title.length() > 255) {
            throw GraphException.badRequest("A list needs a name.");
        }
        if (site.lists().stream().anyMatch(list -> list.title().equalsIgnoreCase(title))) {
            throw new GraphException(409, "nameAlreadyExists", "The specified name is already in use.");
        }
        NewLists lists = new NewLists(site, drives);
        SiteList made = body.at("/list/template").asText().equals(SiteList.LIBRARY)
                ? lists.library(title, title)
                : lists.list(title, title, body.path("description").asText(),
                        body.at("/list/template").asText("genericList"));
        body.path("columns").forEach(column -> made.columns().add((ObjectNode) column));
        site.add(made);
        return one(site, call, 201, made);
    }

    private Answer remove(Site site, Call call) {
        SiteList list = list(site, call);
        if (list.system()) {
            throw new GraphException(403, "accessDenied", "The list can't be deleted.");
        }
        site.remove(list);
        list.drive().ifPresent(drives::removeLibrary);
        return Answer.empty(204);
    }
}
