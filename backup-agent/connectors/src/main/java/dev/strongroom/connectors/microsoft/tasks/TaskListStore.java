package dev.strongroom.connectors.microsoft.tasks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import dev.strongroom.connectors.microsoft.graph.JsonWrites;
import dev.strongroom.connectors.microsoft.item.AllPages;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import dev.strongroom.connectors.microsoft.item.TargetFolders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lists that tasks can be written to. That of flagged messages is none: it follows the mail, and a list of its name is
 * made beside it.
 */
record TaskListStore(JsonRequests requests, JsonWrites writes) implements TargetFolders.Store {
    @Override
    public TargetFolders.Listed list(BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        List<TargetFolders.Folder> lists = new ArrayList<>();
        String main = "";
        for (ObjectNode list : AllPages.of(requests, TaskLists.LISTS, calls)) {
            String role = GraphJson.text(list, "wellknownListName");
            if (!role.equals("flaggedEmails")) {
                lists.add(new TargetFolders.Folder(GraphJson.text(list, "id"), Optional.empty(),
                        GraphJson.text(list, "displayName")));
            }
            main = role.equals("defaultList") ? GraphJson.text(list, "id") : main;
        }
        return new TargetFolders.Listed(main, lists);
    }

    @Override
    public String create(Optional<String> parent, String name) throws GraphFailure {
        return GraphJson.text(
                writes.create("todo/lists", JsonNodeFactory.instance.objectNode().put("displayName", name)),
                "id");
    }
}
