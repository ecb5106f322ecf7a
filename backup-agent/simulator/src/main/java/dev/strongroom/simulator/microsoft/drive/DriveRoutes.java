package dev.strongroom.simulator.microsoft.drive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.directory.Directory;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.http.Route;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.odata.TokenDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Drives and their items below {@code drives/{drive}} and, to find them, {@code users/{user}}. */
public final class DriveRoutes {
    private static final String ITEM = "items/{item}";
    private static final String ITEM_CONTEXT = "microsoft.graph.driveItem";

    private final List<Route> routes = new ArrayList<>();
    private final Drives drives;
    private final Directory directory;
    private final Downloads downloads;
    private final DriveUploads uploads;
    private final TokenDelta delta;

    /** Routes to these drives. */
    public DriveRoutes(Drives drives, Directory directory, Downloads downloads, DriveUploads uploads,
            TokenDelta delta) {
        this.drives = drives;
        this.directory = directory;
        this.downloads = downloads;
        this.uploads = uploads;
        this.delta = delta;
    }

    /** All of them. */
    public List<Route> list() {
        routes.clear();
        routes.add(new Route("GET", "users/{user}/drive", ResourceType.DRIVE, call -> {
            Drive drive = of(call);
            return locked(drive, () -> Listing.one(call, 200, "drives/$entity", new DriveJson(drive).drive()));
        }));
        routes.add(new Route("GET", "users/{user}/drives", ResourceType.DRIVE, call -> {
            Drive drive = of(call);
            return locked(drive, () -> Listing.all(call, "drives", List.of(new DriveJson(drive).drive())));
        }));
        add("GET", "", ResourceType.DRIVE,
                (drive, call) -> Listing.one(call, 200, "drives/$entity", new DriveJson(drive).drive()));
        ResourceType type = ResourceType.DRIVE_ITEM;
        add("GET", ITEM, type, (drive, call) -> answer(drive, call, 200, entry(drive, call)));
        add("GET", ITEM + "/delta", type, (drive, call) -> delta.page(new DriveDelta(drive, call, downloads), call,
                "$orderby", "$search", "$filter", "$expand"));
        add("GET", ITEM + "/children", type, this::children);
        add("POST", ITEM + "/children", type, this::create);
        add("PATCH", ITEM, type, (drive, call) -> answer(drive, call, 200,
                new DriveChanges(drive).patch(matched(drive, call), call.body())));
        add("DELETE", ITEM, type, this::remove);
        add("POST", ITEM + "/permanentDelete", type, this::remove);
        add("GET", ITEM + "/content", type, (drive, call) -> content(drive, entry(drive, call), "current"));
        add("PUT", ITEM + "/content", type, this::put);
        add("POST", ITEM + "/createUploadSession", type, (drive, call) -> uploads.open(drive, call));
        ResourceType version = ResourceType.DRIVE_VERSION;
        add("GET", ITEM + "/versions", version, this::versions);
        add("GET", ITEM + "/versions/{version}/content", version,
                (drive, call) -> content(drive, entry(drive, call), call.argument("version")));
        add("POST", ITEM + "/versions/{version}/restoreVersion", version, this::restoreVersion);
        new DrivePermissions(drives, directory).add(this::add);
        return List.copyOf(routes);
    }

    private void add(String method, String template, ResourceType type, BiFunction<Drive, Call, Answer> handler) {
        String path = "drives/{drive}" + (template.isEmpty() ? "" : "/" + template);
        routes.add(new Route(method, path, type, call -> {
            Drive drive = drives.get(call.argument("drive"));
            return locked(drive, () -> handler.apply(drive, call));
        }));
    }

    private static Answer locked(Drive drive, java.util.function.Supplier<Answer> work) {
        synchronized (drive) {
            return work.get();
        }
    }

    private Drive of(Call call) {
        String name = call.argument("user");
        synchronized (directory) {
            return directory.user(name)
                    .flatMap(user -> drives.of(user.text("id")))
                    .orElseThrow(() -> new GraphException(404, "ResourceNotFound",
                            "User's mysite not found."));
        }
    }

    static Entry entry(Drive drive, Call call) {
        return ItemAddress.find(drive, call.argument("item"));
    }

    /** The entry, when it is still what the caller thinks that it is. */
    private static Entry matched(Drive drive, Call call) {
        Entry entry = entry(drive, call);
        String tag = new DriveJson(drive).eTag(entry);
        call.request()
                .header("if-match")
                .filter(wanted -> !wanted.equals("*") && !wanted.equals(tag))
                .ifPresent(wanted -> {
                    throw new GraphException(412, "preconditionFailed", "ETag does not match current item's value.");
                });
        return entry;
    }

    private Answer answer(Drive drive, Call call, int status, Entry entry) {
        ObjectNode json = new DriveJson(drive).item(entry, downloads.url(drive, entry));
        return Listing.one(call, status, ITEM_CONTEXT,
                Selection.of(call.names("$select")).apply(json, Set.of()));
    }

    private Answer children(Drive drive, Call call) {
        Entry folder = entry(drive, call);
        return Listing.all(call, "Collection(driveItem)", drive.children(folder.key())
                .stream()
                .map(entry -> new DriveJson(drive).item(entry, downloads.url(drive, entry)))
                .toList());
    }

    private Answer create(Drive drive, Call call) {
        ObjectNode body = call.body();
        if (!body.has("folder")) {
            throw GraphException.badRequest("Only folders can be made here.");
        }
        return answer(drive, call, 201, new DriveChanges(drive).folder(entry(drive, call),
                body.path("name").asText(),
                DriveChanges.Conflict.of(body.path("@microsoft.graph.conflictBehavior").asText(),
                        DriveChanges.Conflict.FAIL)));
    }

    private Answer remove(Drive drive, Call call) {
        new DriveChanges(drive).remove(matched(drive, call));
        return Answer.empty(204);
    }

    private Answer content(Drive drive, Entry entry, String version) {
        if (entry.content().isEmpty()) {
            throw new GraphException(400, "notSupported", "The item has no content of its own.");
        }
        if (entry.marks().contains(Mark.MALWARE)) {
            throw new GraphException(403, "malwareDetected", "Malware was found in the item.");
        }
        if (entry.marks().contains(Mark.CHECKED_OUT)) {
            throw new GraphException(423, "resourceLocked", "The file is checked out.");
        }
        if (entry.marks().contains(Mark.RIGHTS_MANAGED)) {
            throw new GraphException(403, "accessDenied", "The file is protected by rights management.");
        }
        Downloads.content(entry, version);
        return Answer.empty(302).with("Location", downloads.url(drive, entry, version));
    }

    private Answer put(Drive drive, Call call) {
        String address = call.argument("item");
        FileContent content = new FileContent(Content.of(call.request().body()));
        DriveChanges changes = new DriveChanges(drive);
        if (!ItemAddress.isPath(address)) {
            return answer(drive, call, 200, changes.replace(matched(drive, call), content));
        }
        ItemAddress.Target target = ItemAddress.target(drive, address, changes);
        boolean there = drive.child(target.folder().key(), target.name()).isPresent();
        DriveChanges.Conflict conflict = DriveChanges.Conflict.of(
                call.option("@microsoft.graph.conflictBehavior").orElse(""), DriveChanges.Conflict.REPLACE);
        return answer(drive, call, there && conflict == DriveChanges.Conflict.REPLACE ? 200 : 201,
                changes.file(target.folder(), target.name(), content, conflict));
    }

    private Answer versions(Drive drive, Call call) {
        Entry entry = entry(drive, call);
        if (entry.type() != EntryType.FILE) {
            throw new GraphException(400, "invalidRequest", "The item is no file.");
        }
        return Listing.all(call, "Collection(microsoft.graph.driveItemVersion)", new DriveJson(drive).versions(entry));
    }

    private Answer restoreVersion(Drive drive, Call call) {
        new DriveChanges(drive).restoreVersion(entry(drive, call), call.argument("version"));
        return Answer.empty(204);
    }
}
