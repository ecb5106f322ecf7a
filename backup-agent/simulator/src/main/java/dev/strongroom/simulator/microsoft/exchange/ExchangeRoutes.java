package dev.strongroom.simulator.microsoft.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Base64Value;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.http.Route;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.mailbox.MailboxRoutes;
import dev.strongroom.simulator.microsoft.mailbox.Mailboxes;
import dev.strongroom.simulator.microsoft.mailbox.Views;
import dev.strongroom.simulator.microsoft.odata.Delta;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.odata.View;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import dev.strongroom.simulator.microsoft.state.ItemList;
import java.util.List;
import java.util.Optional;

/** {@code admin/exchange/mailboxes}: folders and items of all classes, exported and imported whole. */
public final class ExchangeRoutes {
    private static final String MAILBOX = "admin/exchange/mailboxes/{mailbox}";
    private static final int MOST_EXPORTED = 20;
    private static final int PAGE = 10;

    private final Mailboxes mailboxes;
    private final ImportSessions imports;
    private final Delta delta;

    public ExchangeRoutes(Mailboxes mailboxes, ImportSessions imports, Delta delta) {
        this.mailboxes = mailboxes;
        this.imports = imports;
        this.delta = delta;
    }

    /** What tells the id of a user's mailbox. */
    public void add(MailboxRoutes routes) {
        routes.add("GET", "settings/exchange", ResourceType.MAILBOX_FOLDER,
                (mailbox, call) -> Listing.one(call, 200, Views.context(mailbox, "settings/exchange"),
                        JsonNodeFactory.instance.objectNode()
                                .put("id", mailbox.userId())
                                .put("primaryMailboxId", mailboxes.mailboxId(mailbox))));
    }

    public List<Route> list() {
        ResourceType folder = ResourceType.MAILBOX_FOLDER;
        ResourceType item = ResourceType.MAILBOX_ITEM;
        String items = MAILBOX + "/folders/{folder}/items";
        return List.of(new Route("GET", MAILBOX + "/folders", folder, this::folders),
                new Route("GET", MAILBOX + "/folders/{folder}", folder, this::folder),
                new Route("GET", items, item, call -> Listing.page(call, contents(call), items(call))),
                new Route("GET", items + "/delta", item, call -> delta.page(call, contents(call), items(call))),
                new Route("POST", MAILBOX + "/exportItems", item, this::export),
                new Route("POST", MAILBOX + "/createImportSession", ResourceType.IMPORT_SESSION,
                        call -> imports.open(mailbox(call), call)));
    }

    private Mailbox mailbox(Call call) {
        return mailboxes.get(call.argument("mailbox"));
    }

    private Answer folders(Call call) {
        Mailbox mailbox = mailbox(call);
        ItemList all = new ItemList();
        for (ItemClass kind : ItemClass.values()) {
            kind.in(mailbox).containers().all().forEach(all::put);
        }
        View view = new View(context(mailbox) + "/folders", Views.path(call), item -> List.of(folder(mailbox, item)),
                mailbox::id, Selection.of(call.names("$select")), Optional.empty(), PAGE);
        return Listing.page(call, all, view);
    }

    private Answer folder(Call call) {
        Mailbox mailbox = mailbox(call);
        long key = mailbox.reference(call.argument("folder")).key();
        Item found = kind(mailbox, key).in(mailbox).containers().find(key).orElseThrow(GraphException::itemNotFound);
        return Listing.one(call, 200, context(mailbox) + "/folders/$entity", folder(mailbox, found));
    }

    private static ObjectNode folder(Mailbox mailbox, Item folder) {
        ItemClass kind = kind(mailbox, folder.key());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", mailbox.id(folder.key()));
        json.put("displayName", folder.json().path("displayName").asText(folder.text("name")));
        long parent = folder.json().path("parentKey").asLong();
        json.put("parentFolderId", mailbox.id(parent));
        json.put("totalItemCount", kind.in(mailbox).contents(folder.key()).count());
        json.put("childFolderCount", kind.in(mailbox)
                .containers()
                .all()
                .stream()
                .filter(other -> other.json().path("parentKey").asLong(-1) == folder.key())
                .count());
        return json.put("type", kind.folder());
    }

    private static ItemClass kind(Mailbox mailbox, long folder) {
        return ItemClass.ofFolder(mailbox, folder).orElseThrow(GraphException::itemNotFound);
    }

    private ItemList contents(Call call) {
        Mailbox mailbox = mailbox(call);
        long key = mailbox.reference(call.argument("folder")).key();
        return kind(mailbox, key).in(mailbox).contents(key);
    }

    private View items(Call call) {
        Mailbox mailbox = mailbox(call);
        String folder = call.argument("folder");
        ItemClass kind = kind(mailbox, mailbox.reference(folder).key());
        return new View(context(mailbox) + "/folders('" + folder + "')/items", Views.path(call),
                item -> List.of(item(mailbox, kind, item)), mailbox::immutableId, Selection.of(call.names("$select")),
                Optional.empty(), PAGE);
    }

    /** Import and export know items by their immutable ids alone. */
    private static ObjectNode item(Mailbox mailbox, ItemClass kind, Item item) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@odata.etag", "W/\"" + item.text("changeKey") + "\"");
        json.put("id", mailbox.immutableId(item.key()));
        json.put("createdDateTime", item.text("createdDateTime"))
                .put("lastModifiedDateTime", item.text("lastModifiedDateTime"));
        json.put("changeKey", item.text("changeKey"));
        json.set("categories",
                item.json().path("categories").isArray() ? item.json().get("categories") : json.arrayNode());
        return json.put("type", kind.item()).put("size", TransferStream.write(kind, item).length());
    }

    private Answer export(Call call) {
        Mailbox mailbox = mailbox(call);
        JsonNode ids = call.parameter("itemIds");
        if (ids.isEmpty() || ids.size() > MOST_EXPORTED) {
            throw GraphException.badRequest("Between 1 and " + MOST_EXPORTED + " items can be exported at once.");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("@odata.context", call.url("$metadata#Collection(microsoft.graph.exportItemResponse)"));
        ArrayNode value = body.putArray("value");
        ids.forEach(id -> value.add(exported(mailbox, id.asText())));
        return Answer.ok(body);
    }

    private static ObjectNode exported(Mailbox mailbox, String id) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("itemId", id);
        try {
            long key = mailbox.reference(id).key();
            ItemClass kind = ItemClass.ofItem(mailbox, key).orElseThrow(GraphException::itemNotFound);
            Hierarchy.Located found = mailbox.locate(kind.in(mailbox), id);
            Content stream = TransferStream.write(kind, found.item());
            json.put("changeKey", found.item().text("changeKey"));
            json.putPOJO("data", new Base64Value(stream));
        } catch (GraphException e) {
            // One that fails does not take the others along.
            json.putObject("error").put("code", e.code()).put("message", e.getMessage());
        }
        return json;
    }

    private String context(Mailbox mailbox) {
        return "admin/exchange/mailboxes('" + mailboxes.mailboxId(mailbox) + "')";
    }
}
