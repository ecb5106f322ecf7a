package dev.strongroom.connectors.microsoft.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import dev.strongroom.connectors.microsoft.graph.Page;
import dev.strongroom.connectors.microsoft.item.AllPages;
import dev.strongroom.connectors.microsoft.item.AttachedFiles;
import dev.strongroom.connectors.microsoft.item.FolderPaths;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import dev.strongroom.connectors.microsoft.item.ItemEntry;
import dev.strongroom.connectors.microsoft.item.ItemFolders;
import dev.strongroom.formats.item.ItemKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The to-do lists of one mailbox; tasks with their checklists, links and files. */
public final class TaskLists implements ItemFolders {
    static final String LISTS = "todo/lists?$top=100";

    private final JsonRequests requests;

    public TaskLists(JsonRequests requests) {
        this.requests = requests;
    }

    @Override
    public SubService service() {
        return SubService.TASKS;
    }

    @Override
    public List<Container> list(BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        FolderPaths paths = new FolderPaths(ItemKind.TASK);
        List<Container> lists = new ArrayList<>();
        for (ObjectNode list : AllPages.of(requests, LISTS, calls)) {
            String known = GraphJson.text(list, "wellknownListName");
            lists.add(paths.container(GraphJson.text(list, "id"), List.of(), GraphJson.text(list, "displayName"),
                    Optional.of(known).filter(role -> !role.isEmpty() && !role.equals("none"))));
        }
        return lists;
    }

    @Override
    public Page<ItemEntry> page(String folder, Optional<String> link) throws GraphFailure {
        return ItemEntry.page(requests.page(tasks(folder) + "/delta", link));
    }

    @Override
    public long count(String folder) throws GraphFailure {
        return requests.count(tasks(folder));
    }

    static String tasks(String list) {
        return "todo/lists/" + JsonRequests.segment(list) + "/tasks";
    }

    @Override
    public Instant received(ItemEntry entry) {
        return entry.created();
    }

    @Override
    public void read(String folder, ItemEntry entry, BudgetedCalls calls, Taker taker)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        String path = tasks(folder) + "/" + JsonRequests.segment(entry.id());
        ObjectNode task = calls.send(RequestKind.ITEM,
                () -> requests.get(path + "?$expand=checklistItems,linkedResources"));
        String list = path + "/attachments";
        List<ObjectNode> attachments =
                task.path("hasAttachments").asBoolean() ? AllPages.of(requests, list, calls) : List.of();
        try (AttachedFiles files = new AttachedFiles(requests, calls)) {
            if (!attachments.isEmpty()) {
                task.putArray("attachments").addAll(attachments);
            }
            files.fetch(list, attachments);
            files.give(new TaskFile(entry.id(), task).pieces(), taker);
        }
    }
}
