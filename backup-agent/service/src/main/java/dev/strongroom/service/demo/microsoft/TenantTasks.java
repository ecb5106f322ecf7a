package dev.strongroom.service.demo.microsoft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.formats.item.ItemKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Things to do, in lists. */
final class TenantTasks implements TenantKind {
    @Override
    public ItemKind kind() {
        return ItemKind.TASK;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public List<TenantItem> items(Graph graph, String mailbox) throws IOException, InterruptedException {
        List<TenantItem> items = new ArrayList<>();
        for (ObjectNode list : graph.all(mailbox + "todo/lists")) {
            List<String> path = List.of(list.path("displayName").asText());
            String tasks = mailbox + "todo/lists/" + list.path("id").asText() + "/tasks";
            for (ObjectNode task : graph.all(tasks + "?$top=100&$expand=checklistItems,linkedResources")) {
                items.add(new TenantItem(path, tasks + "/" + task.path("id").asText(), task.path("title").asText(),
                        Fields.of(task), Fields.without(task, "createdDateTime")));
            }
        }
        return items;
    }
}
