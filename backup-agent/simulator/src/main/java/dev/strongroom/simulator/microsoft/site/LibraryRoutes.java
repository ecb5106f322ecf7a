package dev.strongroom.simulator.microsoft.site;

import dev.strongroom.simulator.microsoft.drive.Drives;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.odata.Listing;
import java.util.Optional;

/** The drives of a site: its libraries as whoever reads files sees them. */
record LibraryRoutes(Drives drives) {
    void add(SiteRoutes.Routes routes) {
        routes.add("GET", "/drives", ResourceType.DRIVE, (site, call) -> Listing.all(call, "drives", site.lists()
                .stream()
                .flatMap(list -> list.drive().stream())
                .map(Drives::json)
                .toList()));
        routes.add("GET", "/drive", ResourceType.DRIVE, (site, call) -> one(call,
                site.lists().stream().filter(list -> list.drive().isPresent()).findFirst()));
        routes.add("GET", "/lists/{list}/drive", ResourceType.DRIVE,
                (site, call) -> one(call, Optional.of(site.list(call.argument("list")))));
    }

    private static Answer one(Call call, Optional<SiteList> list) {
        return Listing.one(call, 200, "drives/$entity",
                list.flatMap(SiteList::drive).map(Drives::json).orElseThrow(Sites::notFound));
    }
}
