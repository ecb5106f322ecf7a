package dev.strongroom.simulator.microsoft.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.http.Route;
import dev.strongroom.simulator.microsoft.mailbox.Mailboxes;
import dev.strongroom.simulator.microsoft.odata.Delta;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.odata.View;
import dev.strongroom.simulator.microsoft.state.Item;
import dev.strongroom.simulator.microsoft.state.ItemList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** {@code users}, {@code groups}, {@code organization} and what hangs on them. */
public final class DirectoryRoutes {
    private static final List<String> USER_DEFAULTS = List.of("businessPhones", "displayName", "givenName", "jobTitle",
            "mail", "mobilePhone", "officeLocation", "preferredLanguage", "surname", "userPrincipalName");
    private static final List<String> GROUP_ON_REQUEST = List.of("allowExternalSenders", "autoSubscribeNewMembers",
            "isSubscribedByMail", "unseenCount", "hideFromOutlookClients", "hideFromAddressLists");
    private static final int PAGE = 100;

    private final Directory directory;
    private final Mailboxes mailboxes;
    private final Delta delta;

    public DirectoryRoutes(Directory directory, Mailboxes mailboxes, Delta delta) {
        this.directory = directory;
        this.mailboxes = mailboxes;
        this.delta = delta;
    }

    public List<Route> list() {
        ResourceType user = ResourceType.USER;
        ResourceType group = ResourceType.GROUP;
        return List.of(
                new Route("GET", "users", user, call -> Listing.page(call, directory.users(), users(call, "users"))),
                new Route("GET", "users/delta", user,
                        call -> delta.page(call, directory.users(), users(call, "users/delta"))),
                new Route("GET", "users/{user}", user, this::user),
                new Route("GET", "users/{user}/manager", user, this::manager),
                new Route("GET", "users/{user}/memberOf", user, this::memberOf),
                new Route("GET", "users/{user}/licenseDetails", ResourceType.LICENSE, this::licences),
                new Route("GET", "directory/deletedItems/graph.user", user,
                        call -> Listing.page(call, directory.deletedUsers(),
                                users(call, "directory/deletedItems/graph.user"))),
                new Route("POST", "directory/deletedItems/{user}/restore", user, this::restore),
                new Route("DELETE", "users/{user}", user, this::delete),
                new Route("GET", "groups", group,
                        call -> Listing.page(call, directory.groups(), groups(call, "groups"))),
                new Route("GET", "groups/delta", group,
                        call -> delta.page(call, directory.groups(), groupChanges(call))),
                new Route("GET", "groups/{group}", group, this::group),
                new Route("GET", "groups/{group}/members", group,
                        call -> people(call, "members", directory.members(found(call)))),
                new Route("GET", "groups/{group}/transitiveMembers", group,
                        call -> people(call, "transitiveMembers", directory.members(found(call)))),
                new Route("GET", "groups/{group}/owners", group,
                        call -> people(call, "owners", directory.owners(found(call)))),
                new Route("GET", "organization", ResourceType.ORGANIZATION,
                        call -> Listing.all(call, "organization", List.of(directory.organization().deepCopy()))),
                new Route("GET", "subscribedSkus", ResourceType.LICENSE, this::skus));
    }

    private View users(Call call, String path) {
        String context = path.startsWith("users") ? "users" : "directoryObjects/microsoft.graph.user";
        return new View(context, path, item -> List.of(item.json().deepCopy()),
                key -> id(key, directory.users(), directory.deletedUsers()),
                Selection.only(call.names("$select"), USER_DEFAULTS), Optional.empty(), PAGE);
    }

    private View groups(Call call, String path) {
        return new View("groups", path, item -> List.of(item.json().deepCopy()), key -> id(key, directory.groups()),
                Selection.allBut(call.names("$select"), GROUP_ON_REQUEST), Optional.empty(), PAGE);
    }

    /** Groups with their members, when those are selected: relationships come as changes too. */
    private View groupChanges(Call call) {
        View all = groups(call, "groups/delta");
        if (!call.names("$select").contains("members")) {
            return all;
        }
        Function<Item, List<ObjectNode>> render = group -> {
            ObjectNode json = group.json().deepCopy();
            var members = json.putArray("members@delta");
            directory.members(group)
                    .forEach(id -> members.addObject().put("@odata.type", "#microsoft.graph.user").put("id", id));
            return List.of(json);
        };
        return new View(all.context(), all.path(), render, all.id(), all.selection(), all.visible(), all.pageSize());
    }

    /** The id of what was removed from its list: another list has it, or a group remembers it. */
    private static String id(long key, ItemList... lists) {
        for (ItemList list : lists) {
            Optional<Item> found = list.find(key);
            if (found.isPresent()) {
                return found.get().text("id");
            }
        }
        throw new IllegalStateException("Nothing is deleted for ever here");
    }

    private Answer user(Call call) {
        Selection selection = Selection.only(call.names("$select"), USER_DEFAULTS);
        return Listing.one(call, 200, "users/$entity", selection.apply(foundUser(call).json().deepCopy(), Set.of()));
    }

    private Answer group(Call call) {
        Selection selection = Selection.allBut(call.names("$select"), GROUP_ON_REQUEST);
        return Listing.one(call, 200, "groups/$entity", selection.apply(found(call).json().deepCopy(), Set.of()));
    }

    private Answer manager(Call call) {
        String id = foundUser(call).text("id");
        Item manager = Optional.ofNullable(directory.managers().get(id))
                .flatMap(directory::user)
                .orElseThrow(() -> notFound("manager"));
        return Listing.one(call, 200, "directoryObjects/$entity", person(call, manager));
    }

    private Answer memberOf(Call call) {
        String id = foundUser(call).text("id");
        List<ObjectNode> groups = directory.groups()
                .all()
                .stream()
                .filter(group -> directory.members(group).contains(id))
                .map(group -> Selection.allBut(call.names("$select"), GROUP_ON_REQUEST)
                        .apply(typed("#microsoft.graph.group", group.json()), Set.of()))
                .toList();
        return Listing.all(call, "directoryObjects", groups);
    }

    private Answer people(Call call, String relation, List<String> ids) {
        ItemList list = new ItemList();
        ids.stream().map(directory::user).flatMap(Optional::stream).forEach(list::put);
        View view = new View("directoryObjects", "groups/" + call.argument("group") + "/" + relation,
                item -> List.of(person(call, item)),
                key -> "", Selection.of(List.of()), Optional.empty(), PAGE);
        return Listing.page(call, list, view);
    }

    private static ObjectNode person(Call call, Item user) {
        return Selection.only(call.names("$select"), USER_DEFAULTS)
                .apply(typed("#microsoft.graph.user", user.json()), Set.of());
    }

    private static ObjectNode typed(String type, ObjectNode json) {
        ObjectNode entity = json.objectNode();
        entity.put("@odata.type", type);
        entity.setAll(json.deepCopy());
        return entity;
    }

    private Answer licences(Call call) {
        Set<String> assigned =
                StreamSupport.stream(foundUser(call).json().path("assignedLicenses").spliterator(), false)
                        .map(licence -> licence.path("skuId").asText())
                        .collect(Collectors.toSet());
        String userId = foundUser(call).text("id");
        List<ObjectNode> details = StreamSupport.stream(directory.skus().spliterator(), false)
                .filter(sku -> assigned.contains(sku.path("skuId").asText()))
                .map(sku -> sku.<ObjectNode>deepCopy().retain("id", "skuId", "skuPartNumber", "servicePlans"))
                .toList();
        return Listing.all(call, "users('" + userId + "')/licenseDetails", details);
    }

    private Answer skus(Call call) {
        return Listing.all(call, "subscribedSkus",
                StreamSupport.stream(directory.skus().spliterator(), false)
                        .map(sku -> sku.<ObjectNode>deepCopy())
                        .toList());
    }

    private Answer delete(Call call) {
        Item user = foundUser(call);
        directory.delete(user);
        mailboxes.disable(user.text("id"));
        return Answer.empty(204);
    }

    private Answer restore(Call call) {
        Item user = Directory.find(directory.deletedUsers(), call.argument("user"))
                .orElseThrow(() -> notFound(call.argument("user")));
        directory.deletedUsers().remove(user.key());
        directory.users().put(user);
        mailboxes.enable(user.text("id"));
        return Listing.one(call, 200, "directoryObjects/$entity", person(call, user));
    }

    private Item foundUser(Call call) {
        return directory.user(call.argument("user")).orElseThrow(() -> notFound(call.argument("user")));
    }

    private Item found(Call call) {
        return directory.group(call.argument("group")).orElseThrow(() -> notFound(call.argument("group")));
    }

    private static GraphException notFound(String id) {
        return new GraphException(404, "Request_ResourceNotFound",
                "Resource '" + id
                        + "' does not exist or one of its queried reference-property objects are not present.");
    }
}
