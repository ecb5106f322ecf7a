package dev.strongroom.simulator.microsoft.todo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Base64Value;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.mailbox.MailboxRoutes;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files that hang on tasks. Lists leave out their bytes. */
final class TaskAttachments {
    private static final String TYPE = "#microsoft.graph.taskFileAttachment";
    private static final int LARGEST = 3 << 20;

    void add(MailboxRoutes routes, String path) {
        ResourceType type = ResourceType.TODO_TASK;
        routes.add("GET", path, type, TaskAttachments::list)
                .add("POST", path, type, TaskAttachments::create)
                .add("GET", path + "/{part}", type, (mailbox, call) -> answer(mailbox, call, 200, file(mailbox, call)))
                .add("GET", path + "/{part}/$value", type, (mailbox, call) -> Answer.binary("application/octet-stream",
                        file(mailbox, call).content().orElseThrow()))
                .add("DELETE", path + "/{part}", type, TaskAttachments::delete);
    }

    private static Answer list(Mailbox mailbox, Call call) {
        List<ObjectNode> files = TodoRoutes.task(mailbox, call)
                .item()
                .part(Item.ATTACHMENTS)
                .stream()
                .map(file -> Mailbox.withId(mailbox.id(file.key()), file.json()))
                .toList();
        return Listing.all(call, TodoRoutes.context(mailbox, call, Item.ATTACHMENTS), files);
    }

    private static Answer create(Mailbox mailbox, Call call) {
        ObjectNode given = call.body();
        Content content = Content.of(Base64.getDecoder().decode(given.path("contentBytes").asText()));
        if (!given.path("@odata.type").asText().equals(TYPE) || content.length() > LARGEST) {
            throw GraphException.badRequest("An attachment needs '@odata.type', and an upload session from 3 MB on.");
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("@odata.type", TYPE)
                .put("name", given.path("name").asText())
                .put("contentType", given.path("contentType").asText("application/octet-stream"))
                .put("size", content.length())
                .put("lastModifiedDateTime", mailbox.clock().tick().toString());
        Item file = new Item(mailbox.reserve(1), 0, json, Optional.of(content), Map.of());
        List<Item> files = new ArrayList<>(TodoRoutes.task(mailbox, call).item().part(Item.ATTACHMENTS));
        files.add(file);
        replace(mailbox, call, files);
        return answer(mailbox, call, 201, file);
    }

    private static Answer delete(Mailbox mailbox, Call call) {
        Item gone = file(mailbox, call);
        replace(mailbox, call, TodoRoutes.task(mailbox, call)
                .item()
                .part(Item.ATTACHMENTS)
                .stream()
                .filter(file -> file.key() != gone.key())
                .toList());
        return Answer.empty(204);
    }

    private static void replace(Mailbox mailbox, Call call, List<Item> files) {
        Hierarchy.Located task = TodoRoutes.task(mailbox, call);
        ObjectNode json = task.item().json().deepCopy().put("hasAttachments", !files.isEmpty());
        mailbox.tasks()
                .put(task.container(), task.item().with(mailbox.changed(json)).with(Item.ATTACHMENTS, files));
    }

    private static Item file(Mailbox mailbox, Call call) {
        long key = mailbox.reference(call.argument("part")).key();
        return TodoRoutes.task(mailbox, call)
                .item()
                .part(Item.ATTACHMENTS)
                .stream()
                .filter(file -> file.key() == key)
                .findFirst()
                .orElseThrow(GraphException::itemNotFound);
    }

    private static Answer answer(Mailbox mailbox, Call call, int status, Item file) {
        ObjectNode json = Mailbox.withId(mailbox.id(file.key()), file.json());
        json.putPOJO("contentBytes", new Base64Value(file.content().orElseThrow()));
        return Listing.one(call, status, TodoRoutes.context(mailbox, call, Item.ATTACHMENTS) + "/$entity", json);
    }
}
