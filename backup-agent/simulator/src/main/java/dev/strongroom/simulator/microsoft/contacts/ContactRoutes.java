package dev.strongroom.simulator.microsoft.contacts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.mailbox.KindRoutes;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.mailbox.MailboxRoutes;
import dev.strongroom.simulator.microsoft.mailbox.Views;
import dev.strongroom.simulator.microsoft.odata.Delta;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.state.Generated;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;

/** {@code contactFolders}, {@code contacts} and their photos. */
public final class ContactRoutes {
    private final KindRoutes folders;

    public ContactRoutes(Delta delta) {
        folders = new KindRoutes(new ContactKind(), delta);
    }

    public void add(MailboxRoutes routes) {
        folders.add(routes);
        ResourceType type = ResourceType.CONTACT;
        routes.add("GET", "contacts", type,
                (mailbox, call) -> folders.list(mailbox, call, ContactKind.defaultFolder(mailbox)))
                .add("GET", "contacts/delta", type,
                        (mailbox, call) -> folders.delta(mailbox, call, ContactKind.defaultFolder(mailbox)))
                .add("POST", "contacts", type,
                        (mailbox, call) -> folders.create(mailbox, call, ContactKind.defaultFolder(mailbox)));
        folders.addItem(routes, "contacts/{item}");
        routes.add("POST", "contactFolders/{container}/childFolders", ResourceType.CONTACT_FOLDER,
                ContactRoutes::createFolder);
        for (String contact : new String[]{"contacts/{item}", "contactFolders/{container}/contacts/{item}"}) {
            routes.add("GET", contact + "/photo", ResourceType.PHOTO, ContactRoutes::photo)
                    .add("GET", contact + "/photo/$value", ResourceType.PHOTO, ContactRoutes::picture)
                    .add("PUT", contact + "/photo/$value", ResourceType.PHOTO, ContactRoutes::replace)
                    .add("POST", contact + "/permanentDelete", type, ContactRoutes::purge);
        }
    }

    private static Answer createFolder(Mailbox mailbox, Call call) {
        ContactKind kind = new ContactKind();
        Item folder =
                ContactKind.childFolder(mailbox, kind.container(mailbox, call.argument("container")), call.body());
        mailbox.contacts().add(folder, Generated.none());
        return Listing.one(call, 201, Views.context(mailbox, "contactFolders/$entity"),
                kind.container(mailbox, folder));
    }

    private static Answer purge(Mailbox mailbox, Call call) {
        mailbox.contacts().remove(contact(mailbox, call).item().key());
        return Answer.empty(204);
    }

    private static Hierarchy.Located contact(Mailbox mailbox, Call call) {
        return mailbox.locate(mailbox.contacts(), call.argument("item"));
    }

    private static Content content(Mailbox mailbox, Call call) {
        return contact(mailbox, call).item()
                .content()
                .orElseThrow(() -> new GraphException(404, "ErrorItemNotFound", "The contact has no photo."));
    }

    private static Answer photo(Mailbox mailbox, Call call) {
        content(mailbox, call);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@odata.mediaContentType", "image/png").put("id", "96X96").put("width", 96).put("height", 96);
        String context = "contacts('" + call.argument("item") + "')/photo/$entity";
        return Listing.one(call, 200, Views.context(mailbox, context), json);
    }

    private static Answer picture(Mailbox mailbox, Call call) {
        return Answer.binary("image/png", content(mailbox, call));
    }

    private static Answer replace(Mailbox mailbox, Call call) {
        Hierarchy.Located found = contact(mailbox, call);
        mailbox.contacts()
                .put(found.container(), found.item()
                        .with(mailbox.changed(found.item().json().deepCopy()))
                        .with(Content.of(call.request().body())));
        return Answer.empty(200);
    }
}
