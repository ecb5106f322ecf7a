package dev.strongroom.connectors.microsoft.contacts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import dev.strongroom.connectors.microsoft.graph.JsonWrites;
import dev.strongroom.connectors.microsoft.item.AllPages;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import dev.strongroom.connectors.microsoft.item.TargetFolders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contact folders of a restore's target. */
record ContactFolderStore(JsonRequests requests, JsonWrites writes) implements TargetFolders.Store {
    @Override
    public TargetFolders.Listed list(BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        ObjectNode main = calls.send(RequestKind.FOLDERS, () -> requests.get("contactFolders/contacts"));
        Map<String, ObjectNode> others = new LinkedHashMap<>();
        for (ObjectNode folder : AllPages.of(requests, "contactFolders/delta", calls)) {
            if (!folder.has("@removed")) {
                others.put(GraphJson.text(folder, "id"), folder);
            }
        }
        String mainId = GraphJson.text(main, "id");
        others.remove(mainId);
        List<TargetFolders.Folder> folders = new ArrayList<>();
        // Last, so that none of the same name hides it.
        others.forEach((id, folder) -> folders.add(new TargetFolders.Folder(id,
                Optional.of(GraphJson.text(folder, "parentFolderId")).filter(others::containsKey),
                GraphJson.text(folder, "displayName"))));
        folders.add(new TargetFolders.Folder(mainId, Optional.empty(), GraphJson.text(main, "displayName")));
        return new TargetFolders.Listed(mainId, folders);
    }

    @Override
    public String create(Optional<String> parent, String name) throws GraphFailure {
        String list = parent.map(id -> "contactFolders/" + JsonRequests.segment(id) + "/childFolders")
                .orElse("contactFolders");
        return GraphJson.text(writes.create(list, JsonNodeFactory.instance.objectNode().put("displayName", name)),
                "id");
    }
}
