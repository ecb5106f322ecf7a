package dev.strongroom.simulator.microsoft.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.mailbox.MailboxRoutes;
import dev.strongroom.simulator.microsoft.mailbox.Views;
import dev.strongroom.simulator.microsoft.odata.Delta;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.odata.View;
import dev.strongroom.simulator.microsoft.state.Generated;
import dev.strongroom.simulator.microsoft.state.Item;
import dev.strongroom.simulator.microsoft.state.ItemList;
import java.util.Set;

/** {@code mailFolders}: the tree, one level at a time, and its delta. */
public final class FolderRoutes {
    private static final String FOLDERS = "mailFolders";

    private final Delta delta;

    public FolderRoutes(Delta delta) {
        this.delta = delta;
    }

    public void add(MailboxRoutes routes) {
        ResourceType type = ResourceType.MAIL_FOLDER;
        routes.add("GET", FOLDERS, type, (mailbox, call) -> children(mailbox, call, Folders.ROOT))
                .add("GET", "mailFolders/delta", type, this::delta)
                .add("GET", "mailFolders/{folder}", type, FolderRoutes::get)
                .add("GET", "mailFolders/{folder}/childFolders", type,
                        (mailbox, call) -> children(mailbox, call, key(mailbox, call)))
                .add("POST", FOLDERS, type, (mailbox, call) -> create(mailbox, call, Folders.ROOT))
                .add("POST", "mailFolders/{folder}/childFolders", type,
                        (mailbox, call) -> create(mailbox, call, key(mailbox, call)))
                .add("PATCH", "mailFolders/{folder}", type, FolderRoutes::rename)
                .add("POST", "mailFolders/{folder}/move", type, FolderRoutes::move)
                .add("DELETE", "mailFolders/{folder}", type, FolderRoutes::delete);
    }

    private static long key(Mailbox mailbox, Call call) {
        return new Folders(mailbox).key(call.argument("folder"));
    }

    private static Answer children(Mailbox mailbox, Call call, long parent) {
        Folders folders = new Folders(mailbox);
        ItemList list = new ItemList();
        folders.children(parent).stream().filter(folder -> wanted(folder, call)).forEach(list::put);
        return Listing.page(call, list, view(mailbox, call));
    }

    private Answer delta(Mailbox mailbox, Call call) {
        return delta.page(call, mailbox.mail().containers(), view(mailbox, call));
    }

    private static View view(Mailbox mailbox, Call call) {
        Folders folders = new Folders(mailbox);
        return Views.only(folder -> wanted(folder, call), Views.fixed(mailbox, call, FOLDERS, folders::render));
    }

    private static boolean wanted(Item folder, Call call) {
        boolean hiddenToo = call.option("includeHiddenFolders").filter("true"::equalsIgnoreCase).isPresent();
        return !Folders.outside(folder) && (hiddenToo || !Folders.hidden(folder));
    }

    private static Answer get(Mailbox mailbox, Call call) {
        Folders folders = new Folders(mailbox);
        long key = key(mailbox, call);
        ObjectNode json = folders.find(key).map(folders::render).orElseGet(folders::root);
        return Listing.one(call, 200, Views.context(mailbox, FOLDERS) + "/$entity",
                Selection.of(call.names("$select")).apply(json, Set.of()));
    }

    private static Answer create(Mailbox mailbox, Call call, long parent) {
        Folders folders = new Folders(mailbox);
        ObjectNode body = call.body();
        String name = body.path("displayName").asText();
        if (name.isBlank()) {
            throw new GraphException(400, "ErrorInvalidFolderName", "The folder name can't be empty.");
        }
        refuseTwins(folders, parent, name);
        long key = folders.add(name, parent, body.path("isHidden").asBoolean(), Generated.none());
        return Listing.one(call, 201, Views.context(mailbox, FOLDERS) + "/$entity",
                folders.render(folders.find(key).orElseThrow()));
    }

    private static Answer rename(Mailbox mailbox, Call call) {
        String name = call.body().path("displayName").asText();
        Item folder = ordinary(mailbox, call);
        refuseTwins(new Folders(mailbox), folder.json().path(Folders.PARENT).asLong(), name);
        return changed(mailbox, call, folder.json().deepCopy().put("displayName", name), 200);
    }

    private static Answer move(Mailbox mailbox, Call call) {
        Item folder = ordinary(mailbox, call);
        long parent = new Folders(mailbox).key(call.parameter("destinationId").asText());
        refuseTwins(new Folders(mailbox), parent, folder.text("displayName"));
        return changed(mailbox, call, folder.json().deepCopy().put(Folders.PARENT, parent), 201);
    }

    private static Answer changed(Mailbox mailbox, Call call, ObjectNode json, int status) {
        Item changed = new Item(key(mailbox, call), json);
        mailbox.mail().containers().put(changed);
        return Listing.one(call, status, Views.context(mailbox, FOLDERS) + "/$entity",
                new Folders(mailbox).render(changed));
    }

    private static Answer delete(Mailbox mailbox, Call call) {
        removeTree(mailbox, ordinary(mailbox, call).key());
        return Answer.empty(204);
    }

    /** Takes a folder away with all that is in it. */
    static void removeTree(Mailbox mailbox, long key) {
        new Folders(mailbox).children(key).forEach(child -> removeTree(mailbox, child.key()));
        mailbox.mail().removeContainer(key);
    }

    private static Item ordinary(Mailbox mailbox, Call call) {
        long key = key(mailbox, call);
        if (mailbox.wellKnown().containsValue(key) || key == Folders.ROOT) {
            throw new GraphException(403, "ErrorDeleteDistinguishedFolder", "Distinguished folders can't be changed.");
        }
        return new Folders(mailbox).find(key).orElseThrow(GraphException::itemNotFound);
    }

    private static void refuseTwins(Folders folders, long parent, String name) {
        if (folders.children(parent).stream().anyMatch(child -> child.text("displayName").equalsIgnoreCase(name))) {
            throw new GraphException(409, "ErrorFolderExists", "A folder with the specified name already exists.");
        }
    }
}
