package dev.strongroom.simulator.microsoft.drive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.directory.Directory;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.state.Item;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Who may do what with an item: list, invite, link, change, take away. */
final class DrivePermissions {
    private static final String PERMISSIONS = "items/{item}/permissions";
    private static final String CONTEXT = "Collection(microsoft.graph.permission)";
    private static final ResourceType TYPE = ResourceType.DRIVE_PERMISSION;

    private final Drives drives;
    private final Directory directory;

    DrivePermissions(Drives drives, Directory directory) {
        this.drives = drives;
        this.directory = directory;
    }

    /** Takes routes below a drive. */
    @FunctionalInterface
    interface Routes {
        void add(String method, String template, ResourceType type, BiFunction<Drive, Call, Answer> handler);
    }

    void add(Routes routes) {
        routes.add("GET", PERMISSIONS, TYPE, (drive, call) -> Listing.all(call, CONTEXT,
                new DriveJson(drive).permissions(DriveRoutes.entry(drive, call))));
        routes.add("GET", PERMISSIONS + "/{permission}", TYPE, (drive, call) -> one(call, 200,
                new DriveJson(drive).permissions(DriveRoutes.entry(drive, call))
                        .stream()
                        .filter(json -> json.path("id").asText().equals(call.argument("permission")))
                        .findFirst()
                        .orElseThrow(Drive::notFound)));
        routes.add("POST", "items/{item}/invite", TYPE, this::invite);
        routes.add("POST", "items/{item}/createLink", TYPE, DrivePermissions::link);
        routes.add("PATCH", PERMISSIONS + "/{permission}", TYPE, DrivePermissions::change);
        routes.add("DELETE", PERMISSIONS + "/{permission}", TYPE, DrivePermissions::remove);
    }

    private static Answer one(Call call, int status, ObjectNode permission) {
        return Listing.one(call, status, "microsoft.graph.permission", permission);
    }

    private Answer invite(Drive drive, Call call) {
        Entry entry = DriveRoutes.entry(drive, call);
        JsonNode recipients = call.parameter("recipients");
        String role = call.parameter("roles").path(0).asText();
        if (recipients.isEmpty() || !List.of("read", "write").contains(role)) {
            throw GraphException.badRequest("An invitation needs recipients and a role.");
        }
        if (call.parameter("sendInvitation").asBoolean()) {
            drives.invited(recipients.size());
        }
        List<Grant> grants = new ArrayList<>(entry.grants());
        List<ObjectNode> made = new ArrayList<>();
        for (JsonNode recipient : recipients) {
            Grant.User user = user(recipient);
            grants.removeIf(grant -> grant.user().equals(Optional.of(user)));
            Grant grant = Grant.to(id(entry, user.address()), role, user);
            grants.add(grant);
            made.add(grant.json());
        }
        drive.put(entry.with(grants));
        return Listing.all(call, CONTEXT, made);
    }

    private Grant.User user(JsonNode recipient) {
        String name = recipient.path("email").asText(recipient.path("objectId").asText());
        synchronized (directory) {
            Optional<Item> found = directory.user(name);
            return found.map(user -> new Grant.User(user.text("id"), user.text("displayName"),
                    user.text("userPrincipalName")))
                    .orElseThrow(() -> new GraphException(400, "noResolvedUsers",
                            "One or more users could not be resolved."));
        }
    }

    private static Answer link(Drive drive, Call call) {
        Entry entry = DriveRoutes.entry(drive, call);
        String type = call.parameter("type").asText("view");
        String scope = call.parameter("scope").asText("organization");
        Optional<Grant> there = entry.grants()
                .stream()
                .filter(grant -> grant.link()
                        .filter(link -> link.type().equals(type) && link.scope().equals(scope))
                        .isPresent())
                .findFirst();
        if (there.isPresent()) {
            return one(call, 200, there.get().json());
        }
        String id = id(entry, type + scope + entry.revision());
        Grant made = Grant.link(id, new Grant.Link(type, scope, "https://harbour-my.sharepoint.example/:x:/" + id));
        List<Grant> grants = new ArrayList<>(entry.grants());
        grants.add(made);
        drive.put(entry.with(grants));
        return one(call, 201, made.json());
    }

    private static Answer change(Drive drive, Call call) {
        Entry entry = DriveRoutes.entry(drive, call);
        Grant old = own(entry, call);
        Grant now = old.as(call.body().path("roles").path(0).asText(old.role()));
        drive.put(entry.with(entry.grants().stream().map(grant -> grant.equals(old) ? now : grant).toList()));
        return one(call, 200, now.json());
    }

    private static Answer remove(Drive drive, Call call) {
        Entry entry = DriveRoutes.entry(drive, call);
        Grant old = own(entry, call);
        drive.put(entry.with(entry.grants().stream().filter(grant -> !grant.equals(old)).toList()));
        return Answer.empty(204);
    }

    private static Grant own(Entry entry, Call call) {
        return entry.grants()
                .stream()
                .filter(grant -> grant.id().equals(call.argument("permission")))
                .findFirst()
                .orElseThrow(Drive::notFound);
    }

    static String id(Entry entry, String what) {
        return UUID.nameUUIDFromBytes((entry.key() + " " + what).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
