package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.odata.TokenDelta;
import dev.strongroom.simulator.microsoft.odata.View;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;
import java.util.Optional;

/** Items of lists with their fields, versions and permissions. */
record ItemRoutes(TokenDelta delta) {
    private static final ResourceType TYPE = ResourceType.SITE_ITEM;
    private static final String ITEMS = "/lists/{list}/items";
    private static final String ITEM = ITEMS + "/{item}";
    private static final int PAGE = 200;

    void add(SiteRoutes.Routes routes) {
        routes.add("GET", ITEMS, TYPE, ItemRoutes::page);
        routes.add("GET", ITEMS + "/delta", TYPE, (site, call) -> delta.page(
                new ListDelta(site, readable(site, call), call), call, "$orderby", "$search", "$filter"));
        routes.add("POST", ITEMS, TYPE, (site, call) -> one(site, call, 201,
                items(site, call).create(call.body(), ListItems.APPLICATION)));
        routes.add("GET", ITEM, TYPE, (site, call) -> one(site, call, 200, item(site, call)));
        routes.add("DELETE", ITEM, TYPE, (site, call) -> {
            items(site, call).remove(item(site, call));
            return Answer.empty(204);
        });
        routes.add("GET", ITEM + "/fields", TYPE, (site, call) -> fields(site, call, item(site, call)));
        routes.add("PATCH", ITEM + "/fields", TYPE, (site, call) -> fields(site, call,
                items(site, call).change(item(site, call), call.body(), ListItems.APPLICATION)));
        routes.add("GET", ITEM + "/versions", TYPE, (site, call) -> Listing.all(call,
                "Collection(microsoft.graph.listItemVersion)",
                new ItemJson(site, readable(site, call)).versions(item(site, call), call)));
        routes.add("POST", ITEM + "/versions/{version}/restoreVersion", TYPE, (site, call) -> {
            items(site, call).restore(item(site, call), call.argument("version"));
            return Answer.empty(204);
        });
        routes.add("GET", ITEM + "/permissions", ResourceType.SITE_PERMISSION, (site, call) -> Listing.all(call,
                "Collection(microsoft.graph.permission)",
                new ItemJson(site, readable(site, call)).permissions(item(site, call))));
    }

    /** A library's items are its drive's: here they are not told. */
    private static SiteList readable(Site site, Call call) {
        SiteList list = site.list(call.argument("list"));
        if (list.drive().isPresent()) {
            throw GraphException.badRequest("Items of libraries are not simulated; their drive has the files.");
        }
        return list;
    }

    private static ListItems items(Site site, Call call) {
        return new ListItems(site, readable(site, call));
    }

    private static Item item(Site site, Call call) {
        return items(site, call).get(call.argument("item"));
    }

    private static String context(Site site, SiteList list) {
        return "sites('" + site.id() + "')/lists('" + list.id() + "')/items";
    }

    private static Answer page(Site site, Call call) {
        SiteList list = readable(site, call);
        ItemJson json = new ItemJson(site, list);
        return Listing.page(call, list.items(), new View(context(site, list),
                "sites/" + site.id() + "/lists/" + list.id() + "/items",
                item -> List.<ObjectNode>of(json.of(item, call)), Long::toString, Selection.of(List.of()),
                Optional.empty(), PAGE));
    }

    private static Answer one(Site site, Call call, int status, Item item) {
        SiteList list = readable(site, call);
        ObjectNode json = new ItemJson(site, list).of(item, call);
        json.set("fields", new ItemJson(site, list).fields(item));
        return Listing.one(call, status, context(site, list) + "/$entity", json);
    }

    private static Answer fields(Site site, Call call, Item item) {
        SiteList list = readable(site, call);
        return Listing.one(call, 200, context(site, list) + "('" + item.key() + "')/fields/$entity",
                new ItemJson(site, list).fields(item));
    }
}
