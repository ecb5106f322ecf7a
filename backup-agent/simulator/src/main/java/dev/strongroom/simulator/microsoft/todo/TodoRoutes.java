package dev.strongroom.simulator.microsoft.todo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.mailbox.HiddenProperties;
import dev.strongroom.simulator.microsoft.mailbox.KindRoutes;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.mailbox.MailboxRoutes;
import dev.strongroom.simulator.microsoft.mailbox.Views;
import dev.strongroom.simulator.microsoft.odata.Delta;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.ArrayList;
import java.util.List;

/** {@code todo/lists}, {@code tasks}, and what lies in a task: checklist items and linked resources. */
public final class TodoRoutes {
    private static final String TASK = "todo/lists/{container}/tasks/{item}/";

    private final KindRoutes lists;

    public TodoRoutes(Delta delta) {
        lists = new KindRoutes(new TodoKind(), delta);
    }

    public void add(MailboxRoutes routes) {
        lists.add(routes);
        parts(routes, TodoKind.CHECKLIST, ResourceType.CHECKLIST_ITEM);
        parts(routes, TodoKind.LINKED, ResourceType.LINKED_RESOURCE);
        new TaskAttachments().add(routes, TASK + "attachments");
        routes.add("PATCH", TASK + "extensions/{extension}", ResourceType.TODO_TASK, TodoRoutes::changeExtension);
    }

    private static void parts(MailboxRoutes routes, String name, ResourceType type) {
        routes.add("GET", TASK + name, type, (mailbox, call) -> list(mailbox, call, name))
                .add("POST", TASK + name, type, (mailbox, call) -> create(mailbox, call, name))
                .add("GET", TASK + name + "/{part}", type,
                        (mailbox, call) -> answer(mailbox, call, name, 200, part(mailbox, call, name)))
                .add("DELETE", TASK + name + "/{part}", type, (mailbox, call) -> delete(mailbox, call, name));
    }

    private static Answer changeExtension(Mailbox mailbox, Call call) {
        Hierarchy.Located found = task(mailbox, call);
        ObjectNode json = mailbox.changed(found.item().json().deepCopy());
        for (JsonNode extension : json.path(HiddenProperties.EXTENSIONS)) {
            if (extension.path("id").asText().equals(call.argument("extension"))) {
                ((ObjectNode) extension).setAll(call.body());
                mailbox.tasks().put(found.container(), found.item().with(json));
                return Listing.one(call, 200, context(mailbox, call, HiddenProperties.EXTENSIONS) + "/$entity",
                        (ObjectNode) extension);
            }
        }
        throw GraphException.itemNotFound();
    }

    static Hierarchy.Located task(Mailbox mailbox, Call call) {
        return mailbox.locate(mailbox.tasks(), call.argument("item"));
    }

    private static Answer list(Mailbox mailbox, Call call, String name) {
        List<ObjectNode> parts = task(mailbox, call).item()
                .part(name)
                .stream()
                .map(part -> Mailbox.withId(mailbox.id(part.key()), part.json()))
                .toList();
        return Listing.all(call, context(mailbox, call, name), parts);
    }

    private static Answer create(Mailbox mailbox, Call call, String name) {
        Item part = name.equals(TodoKind.CHECKLIST) ? TodoKind.step(mailbox, call.body())
                : new Item(mailbox.reserve(1), call.body().without(List.of("id")));
        Hierarchy.Located found = task(mailbox, call);
        List<Item> parts = new ArrayList<>(found.item().part(name));
        parts.add(part);
        replace(mailbox, found, name, parts);
        return answer(mailbox, call, name, 201, part);
    }

    private static Answer delete(Mailbox mailbox, Call call, String name) {
        Item gone = part(mailbox, call, name);
        Hierarchy.Located found = task(mailbox, call);
        replace(mailbox, found, name,
                found.item().part(name).stream().filter(part -> part.key() != gone.key()).toList());
        return Answer.empty(204);
    }

    private static void replace(Mailbox mailbox, Hierarchy.Located found, String name, List<Item> parts) {
        mailbox.tasks()
                .put(found.container(),
                        found.item().with(mailbox.changed(found.item().json().deepCopy())).with(name, parts));
    }

    private static Item part(Mailbox mailbox, Call call, String name) {
        long key = mailbox.reference(call.argument("part")).key();
        return task(mailbox, call).item()
                .part(name)
                .stream()
                .filter(part -> part.key() == key)
                .findFirst()
                .orElseThrow(GraphException::itemNotFound);
    }

    private static Answer answer(Mailbox mailbox, Call call, String name, int status, Item part) {
        return Listing.one(call, status, context(mailbox, call, name) + "/$entity",
                Mailbox.withId(mailbox.id(part.key()), part.json()));
    }

    static String context(Mailbox mailbox, Call call, String name) {
        return Views.context(mailbox,
                "todo/lists('" + call.argument("container") + "')/tasks('" + call.argument("item") + "')/" + name);
    }
}
