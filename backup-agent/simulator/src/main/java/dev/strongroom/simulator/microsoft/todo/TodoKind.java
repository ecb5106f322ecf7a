package dev.strongroom.simulator.microsoft.todo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.mailbox.HiddenProperties;
import dev.strongroom.simulator.microsoft.mailbox.Kind;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;
import java.util.Set;

/** To-do lists with tasks. */
final class TodoKind implements Kind {
    static final String CHECKLIST = "checklistItems";
    static final String LINKED = "linkedResources";

    @Override
    public Hierarchy hierarchy(Mailbox mailbox) {
        return mailbox.tasks();
    }

    @Override
    public String containers() {
        return "todo/lists";
    }

    @Override
    public String items() {
        return "tasks";
    }

    @Override
    public ResourceType containerType() {
        return ResourceType.TODO_LIST;
    }

    @Override
    public ResourceType itemType() {
        return ResourceType.TODO_TASK;
    }

    @Override
    public ObjectNode container(Mailbox mailbox, Item container) {
        return Mailbox.withId(mailbox.id(container.key()), container.json());
    }

    @Override
    public ObjectNode item(Mailbox mailbox, Call call, Item item, long container) {
        ObjectNode json = Mailbox.withId(mailbox.id(item, call.request()), item.json());
        // A task has an entity tag like everything in Exchange, but no property that tells it.
        json.remove("changeKey");
        HiddenProperties.show(json, call);
        Set<String> expanded = Selection.expanded(call.option("$expand").orElse(""));
        for (String part : new String[]{CHECKLIST, LINKED}) {
            if (expanded.contains(part.toLowerCase(java.util.Locale.ROOT))) {
                ArrayNode parts = json.putArray(part);
                item.part(part).forEach(child -> parts.add(Mailbox.withId(mailbox.id(child.key()), child.json())));
            }
        }
        return json;
    }

    @Override
    public ObjectNode newContainer(Mailbox mailbox, ObjectNode given) {
        return list(given.path("displayName").asText(), "none");
    }

    /** A list of that name and role. */
    static ObjectNode list(String name, String wellKnown) {
        return JsonNodeFactory.instance.objectNode()
                .put("displayName", name)
                .put("isOwner", true)
                .put("isShared", false)
                .put("wellknownListName", wellKnown);
    }

    @Override
    public Item newItem(Mailbox mailbox, ObjectNode given) {
        ObjectNode json = mailbox.created(JsonNodeFactory.instance.objectNode());
        json.put("importance", "normal").put("isReminderOn", false).put("status", "notStarted").put("title", "");
        json.put("bodyLastModifiedDateTime", mailbox.clock().now().toString()).put("hasAttachments", false);
        json.putArray("categories");
        json.putObject("body").put("content", "").put("contentType", "text");
        List<Item> linked = new java.util.ArrayList<>();
        given.path(LINKED).forEach(resource -> linked.add(new Item(mailbox.reserve(1), resource.deepCopy())));
        List<Item> checklist = new java.util.ArrayList<>();
        given.path(CHECKLIST).forEach(step -> checklist.add(step(mailbox, step.deepCopy())));
        ArrayNode extensions = json.putArray(HiddenProperties.EXTENSIONS);
        given.path(HiddenProperties.EXTENSIONS).forEach(each -> extensions.add(HiddenProperties.extension(each)));
        given.remove(List.of("id", HiddenProperties.EXTENSIONS, LINKED, CHECKLIST, "createdDateTime",
                "lastModifiedDateTime", "@odata.etag"));
        json.setAll(given);
        return new Item(mailbox.reserve(1), json).with(LINKED, linked).with(CHECKLIST, checklist);
    }

    /** A step of a checklist. */
    static Item step(Mailbox mailbox, ObjectNode given) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        String now = mailbox.clock().tick().toString();
        json.put("createdDateTime", now).put("displayName", "").put("isChecked", false);
        json.setAll(given);
        json.remove("id");
        if (json.path("isChecked").asBoolean() && !json.has("checkedDateTime")) {
            json.put("checkedDateTime", now);
        }
        return new Item(mailbox.reserve(1), json);
    }

    @Override
    public boolean changeable(Mailbox mailbox, Item container) {
        return container.text("wellknownListName").equals("none");
    }
}
