package dev.strongroom.simulator.microsoft.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.mailbox.MailboxRoutes;
import dev.strongroom.simulator.microsoft.mailbox.Views;
import dev.strongroom.simulator.microsoft.odata.Delta;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.odata.View;
import dev.strongroom.simulator.microsoft.state.Hierarchy;

/** Reading {@code messages}: lists, deltas of a folder, one with its properties or as MIME. */
public final class MessageRoutes {
    private static final String MESSAGES = "messages";

    private final Delta delta;

    public MessageRoutes(Delta delta) {
        this.delta = delta;
    }

    public void add(MailboxRoutes routes) {
        ResourceType type = ResourceType.MESSAGE;
        routes.add("GET", "mailFolders/{folder}/messages", type, MessageRoutes::list)
                .add("GET", "mailFolders/{folder}/messages/delta", type, this::delta);
        for (String path : new String[]{"messages/{message}", "mailFolders/{folder}/messages/{message}"}) {
            routes.add("GET", path, type, MessageRoutes::get).add("GET", path + "/$value", type, MessageRoutes::mime);
        }
    }

    private static Answer list(Mailbox mailbox, Call call) {
        long folder = new Folders(mailbox).key(call.argument("folder"));
        return Listing.page(call, new Folders(mailbox).messages(folder), view(mailbox, call, folder));
    }

    private Answer delta(Mailbox mailbox, Call call) {
        long folder = new Folders(mailbox).key(call.argument("folder"));
        return delta.page(call, new Folders(mailbox).messages(folder), view(mailbox, call, folder));
    }

    private static View view(Mailbox mailbox, Call call, long folder) {
        Messages messages = new Messages(mailbox, call);
        String path = "mailFolders('" + mailbox.id(folder) + "')/" + MESSAGES;
        return Views.movable(mailbox, call, path, message -> messages.render(message, folder), Messages.ON_REQUEST);
    }

    private static Answer get(Mailbox mailbox, Call call) {
        Messages messages = new Messages(mailbox, call);
        Hierarchy.Located found = messages.located();
        ObjectNode json = messages.selected(found.item(), found.container());
        return Listing.one(call, 200, Views.context(mailbox, MESSAGES) + "/$entity", json);
    }

    private static Answer mime(Mailbox mailbox, Call call) {
        return Answer.binary("text/plain", Messages.mime(new Messages(mailbox, call).located().item()).made());
    }
}
