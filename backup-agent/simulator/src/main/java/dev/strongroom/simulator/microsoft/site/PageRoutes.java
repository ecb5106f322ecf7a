package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.odata.View;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;
import java.util.Optional;

/** Pages with their web parts. */
final class PageRoutes {
    private static final ResourceType TYPE = ResourceType.SITE_PAGE;
    private static final String PAGE = "/pages/{page}";
    private static final String CAST = "/graph.sitePage";
    private static final int PAGE_SIZE = 20;

    void add(SiteRoutes.Routes routes) {
        routes.add("GET", "/pages", TYPE, PageRoutes::page);
        routes.add("GET", "/pages" + CAST, TYPE, PageRoutes::page);
        routes.add("POST", "/pages", TYPE, (site, call) -> one(site, call, 201,
                new Pages(site).create(call.body(), ListItems.APPLICATION)));
        for (String path : new String[]{PAGE, PAGE + CAST}) {
            routes.add("GET", path, TYPE, (site, call) -> one(site, call, 200, found(site, call)));
            routes.add("PATCH", path, TYPE, (site, call) -> one(site, call, 200,
                    new Pages(site).change(found(site, call), call.body(), ListItems.APPLICATION)));
        }
        routes.add("DELETE", PAGE, TYPE, (site, call) -> {
            site.pages().remove(found(site, call).key());
            return Answer.empty(204);
        });
        routes.add("GET", PAGE + CAST + "/webParts", TYPE, (site, call) -> Listing.all(call,
                "Collection(microsoft.graph.webPart)", Pages.webParts(found(site, call))));
        routes.add("POST", PAGE + CAST + "/publish", TYPE, (site, call) -> {
            new Pages(site).publish(found(site, call));
            return Answer.empty(204);
        });
    }

    private static Item found(Site site, Call call) {
        return new Pages(site).get(call.argument("page"));
    }

    private static boolean withCanvas(Call call) {
        return Selection.expanded(call.option("$expand").orElse("")).contains("canvaslayout");
    }

    private static Answer page(Site site, Call call) {
        return Listing.page(call, site.pages(), new View("sites('" + site.id() + "')/pages/microsoft.graph.sitePage",
                "sites/" + site.id() + "/pages/microsoft.graph.sitePage",
                item -> List.<ObjectNode>of(Pages.json(item, withCanvas(call))), Long::toString,
                Selection.of(call.names("$select")), Optional.empty(), PAGE_SIZE));
    }

    private static Answer one(Site site, Call call, int status, Item page) {
        return Listing.one(call, status, "sites('" + site.id() + "')/pages/microsoft.graph.sitePage/$entity",
                Pages.json(page, withCanvas(call)));
    }
}
