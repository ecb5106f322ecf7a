package dev.strongroom.simulator.microsoft.mailbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.odata.Delta;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.odata.View;
import dev.strongroom.simulator.microsoft.state.Generated;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import dev.strongroom.simulator.microsoft.state.ItemList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The routes that all kinds of containers have: lists and deltas, one, created, changed and deleted. */
public final class KindRoutes {
    private final Kind kind;
    private final Delta delta;

    public KindRoutes(Kind kind, Delta delta) {
        this.kind = kind;
        this.delta = delta;
    }

    /** The routes of containers and of the items in them. */
    public void add(MailboxRoutes routes) {
        containers(routes);
        String items = one() + "/" + kind.items();
        routes.add("GET", items, kind.itemType(), (mailbox, call) -> list(mailbox, call, container(mailbox, call)));
        routes.add("GET", items + "/delta", kind.itemType(),
                (mailbox, call) -> delta(mailbox, call, container(mailbox, call)));
        routes.add("POST", items, kind.itemType(), (mailbox, call) -> create(mailbox, call, container(mailbox, call)));
        addItem(routes, items + "/{item}");
    }

    /** The routes of the containers alone. */
    public void containers(MailboxRoutes routes) {
        routes.add("GET", kind.containers(), kind.containerType(), this::containers)
                .add("GET", kind.containers() + "/delta", kind.containerType(), this::containerDelta)
                .add("POST", kind.containers(), kind.containerType(), this::createContainer)
                .add("GET", one(), kind.containerType(), this::getContainer)
                .add("PATCH", one(), kind.containerType(), this::changeContainer)
                .add("DELETE", one(), kind.containerType(), this::deleteContainer);
    }

    /** The routes of one item, at a path that ends with its id. */
    public void addItem(MailboxRoutes routes, String path) {
        routes.add("GET", path, kind.itemType(), this::get)
                .add("PATCH", path, kind.itemType(), this::change)
                .add("DELETE", path, kind.itemType(), this::delete);
    }

    private String one() {
        return kind.containers() + "/{container}";
    }

    private long container(Mailbox mailbox, Call call) {
        return kind.container(mailbox, call.argument("container"));
    }

    private View containerView(Mailbox mailbox, Call call) {
        return Views.only(kind.listed(mailbox),
                Views.fixed(mailbox, call, kind.containers(), container -> kind.container(mailbox, call, container)));
    }

    private Answer containers(Mailbox mailbox, Call call) {
        ItemList listed = new ItemList();
        kind.hierarchy(mailbox).containers().all().stream().filter(kind.listed(mailbox)).forEach(listed::put);
        return Listing.page(call, listed, containerView(mailbox, call));
    }

    private Answer containerDelta(Mailbox mailbox, Call call) {
        return delta.page(call, kind.hierarchy(mailbox).containers(), containerView(mailbox, call));
    }

    private Answer getContainer(Mailbox mailbox, Call call) {
        return answer(mailbox, call, 200, found(mailbox, call));
    }

    private Answer createContainer(Mailbox mailbox, Call call) {
        Item container = new Item(mailbox.reserve(1), kind.newContainer(mailbox, call.body()));
        kind.hierarchy(mailbox).add(container, Generated.none());
        return answer(mailbox, call, 201, container);
    }

    private Answer changeContainer(Mailbox mailbox, Call call) {
        Item before = changeable(mailbox, call);
        Item after = before.with(before.json().deepCopy().<ObjectNode>setAll(call.body()));
        kind.hierarchy(mailbox).containers().put(after);
        return answer(mailbox, call, 200, after);
    }

    private Answer deleteContainer(Mailbox mailbox, Call call) {
        kind.hierarchy(mailbox).removeContainer(changeable(mailbox, call).key());
        return Answer.empty(204);
    }

    private Item found(Mailbox mailbox, Call call) {
        return kind.hierarchy(mailbox)
                .containers()
                .find(container(mailbox, call))
                .orElseThrow(GraphException::itemNotFound);
    }

    private Item changeable(Mailbox mailbox, Call call) {
        Item container = found(mailbox, call);
        if (!kind.changeable(mailbox, container)) {
            throw new GraphException(400, "ErrorInvalidRequest",
                    "This one comes with the mailbox and can't be changed.");
        }
        return container;
    }

    private Answer answer(Mailbox mailbox, Call call, int status, Item container) {
        ObjectNode json = Selection.of(call.names("$select")).apply(kind.container(mailbox, container), Set.of());
        return Listing.one(call, status, Views.context(mailbox, kind.containers()) + "/$entity", json);
    }

    /** A page of a container's items. */
    public Answer list(Mailbox mailbox, Call call, long container) {
        return Listing.page(call, kind.hierarchy(mailbox).contents(container), view(mailbox, call, container));
    }

    /** A page of a container's changes. */
    public Answer delta(Mailbox mailbox, Call call, long container) {
        return delta.page(call, kind.hierarchy(mailbox).contents(container), view(mailbox, call, container));
    }

    /** A new item in a container. */
    public Answer create(Mailbox mailbox, Call call, long container) {
        Item item = kind.newItem(mailbox, call.body());
        kind.hierarchy(mailbox).put(container, item);
        return answer(mailbox, call, 201, new Hierarchy.Located(container, item));
    }

    private View view(Mailbox mailbox, Call call, long container) {
        Function<Item, ObjectNode> render = item -> kind.item(mailbox, call, item, container);
        return Views.movable(mailbox, call, path(mailbox, container), render, List.of());
    }

    private String path(Mailbox mailbox, long container) {
        return kind.containers() + "('" + mailbox.id(container) + "')/" + kind.items();
    }

    private Answer get(Mailbox mailbox, Call call) {
        return answer(mailbox, call, 200, item(mailbox, call));
    }

    private Answer change(Mailbox mailbox, Call call) {
        Hierarchy.Located before = item(mailbox, call);
        ObjectNode json = before.item().json().deepCopy();
        json.setAll(call.body().without(List.of("id", "@odata.etag", "@odata.context")).<ObjectNode>deepCopy());
        Item after = before.item().with(mailbox.changed(json));
        kind.hierarchy(mailbox).put(before.container(), after);
        return answer(mailbox, call, 200, new Hierarchy.Located(before.container(), after));
    }

    private Answer delete(Mailbox mailbox, Call call) {
        kind.hierarchy(mailbox).remove(item(mailbox, call).item().key());
        return Answer.empty(204);
    }

    private Hierarchy.Located item(Mailbox mailbox, Call call) {
        return mailbox.locate(kind.hierarchy(mailbox), call.argument("item"));
    }

    private Answer answer(Mailbox mailbox, Call call, int status, Hierarchy.Located found) {
        ObjectNode json = kind.item(mailbox, call, found.item(), found.container());
        Set<String> expanded = Selection.expanded(call.option("$expand").orElse(""));
        return Listing.one(call, status, Views.context(mailbox, path(mailbox, found.container())) + "/$entity",
                Selection.of(call.names("$select")).apply(json, expanded));
    }
}
