package dev.strongroom.connectors.microsoft.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import dev.strongroom.connectors.microsoft.graph.JsonWrites;
import dev.strongroom.connectors.microsoft.graph.Page;
import dev.strongroom.connectors.microsoft.item.FileAttachments;
import dev.strongroom.connectors.microsoft.item.FlatFolders;
import dev.strongroom.connectors.microsoft.item.FoldersByPath;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import dev.strongroom.connectors.microsoft.item.ItemWrites;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes tasks with their checklists, links and files. Their mark is an open extension: they have no properties of MAPI. */
public final class TaskWrites implements ItemWrites {
    private static final String EXTENSION = "dev.strongroom.item";
    private static final String EXTENSIONS = "extensions";
    private static final String MARK = "mark";
    private static final String CHECKLIST = "checklistItems";
    private static final String LINKS = "linkedResources";
    private static final Set<String> WRITABLE = Set.of("body", "categories", "completedDateTime", "dueDateTime",
            "importance", "isReminderOn", "recurrence", "reminderDateTime", "startDateTime", "status", "title");

    private final JsonRequests requests;
    private final JsonWrites writes;
    private final FoldersByPath lists;

    public TaskWrites(JsonRequests requests, JsonWrites writes, BudgetedCalls calls) {
        this.requests = requests;
        this.writes = writes;
        lists = new FlatFolders(calls, new TaskListStore(requests, writes));
    }

    @Override
    public SubService service() {
        return SubService.TASKS_RESTORE;
    }

    @Override
    public FoldersByPath folders() {
        return lists;
    }

    @Override
    public Page<ObjectNode> page(String folder, Optional<String> link) throws GraphFailure {
        return requests.page(TaskLists.tasks(folder) + "?$top=100&$expand=" + expanded(), link);
    }

    private static String expanded() {
        return EXTENSIONS + "($filter=id%20eq%20'" + EXTENSION + "')";
    }

    private static String task(String list, String id) {
        return TaskLists.tasks(list) + "/" + JsonRequests.segment(id);
    }

    @Override
    public Optional<String> mark(ObjectNode item) {
        for (JsonNode extension : item.path(EXTENSIONS)) {
            // Graph puts a namespace before the name where it gives it as an id.
            if (GraphJson.text(extension, "id").endsWith(EXTENSION)) {
                return Optional.of(GraphJson.text(extension, MARK));
            }
        }
        return Optional.empty();
    }

    @Override
    public ObjectNode get(String folder, String id) throws GraphFailure {
        return requests.get(task(folder, id) + "?$expand=" + expanded());
    }

    @Override
    public String create(String folder, ObjectNode source, String mark) throws GraphFailure {
        ObjectNode task = GraphJson.only(source, WRITABLE);
        task.putArray(EXTENSIONS).add(extension(mark).put("extensionName", EXTENSION));
        return GraphJson.text(writes.create(TaskLists.tasks(folder), task), "id");
    }

    private static ObjectNode extension(String mark) {
        return JsonNodeFactory.instance.objectNode()
                .put("@odata.type", "#microsoft.graph.openTypeExtension")
                .put(MARK, mark);
    }

    @Override
    public List<String> complete(String folder, String id, ObjectNode source, ItemContent content, BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        for (String part : List.of(CHECKLIST, LINKS)) {
            for (JsonNode each : source.path(part)) {
                calls.send(RequestKind.WRITE, () -> {
                    try {
                        return writes.create(task(folder, id) + "/" + part, (ObjectNode) each);
                    } catch (GraphFailure failure) {
                        throw failure.once();
                    }
                });
            }
        }
        return new FileAttachments(FileAttachments.Holder.TASK, writes, calls, task(folder, id) + "/attachments")
                .write(source, content, 0);
    }

    @Override
    public void mark(String folder, String id, String mark) throws GraphFailure {
        writes.change(task(folder, id) + "/extensions/" + EXTENSION, extension(mark));
    }

    /** Of a task that was backed up when files were not. */
    @Override
    public List<String> losses(ObjectNode source) {
        return source.path("hasAttachments").asBoolean() && source.path("attachments").isEmpty()
                ? List.of("Files hung on the task, which were not backed up.")
                : List.of();
    }

    @Override
    public List<String> foreseen(ObjectNode source, ItemContent content) throws IOException {
        List<String> losses = new ArrayList<>(losses(source));
        losses.addAll(FileAttachments.foreseen(FileAttachments.Holder.TASK, source, content, 0));
        return losses;
    }

    @Override
    public void remove(String folder, String id) throws GraphFailure {
        writes.delete(task(folder, id));
    }
}
