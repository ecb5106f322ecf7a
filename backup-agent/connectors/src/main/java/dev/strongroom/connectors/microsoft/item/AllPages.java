package dev.strongroom.connectors.microsoft.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import dev.strongroom.connectors.microsoft.graph.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Short lists, such as the folders of a mailbox. */
public final class AllPages {
    private AllPages() {}

    /** All entries of a list, page by page. */
    public static List<ObjectNode> of(JsonRequests requests, String path, BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        List<ObjectNode> found = new ArrayList<>();
        Optional<String> link = Optional.empty();
        do {
            Optional<String> next = link;
            Page<ObjectNode> page = calls.send(RequestKind.FOLDERS, () -> requests.page(path, next));
            found.addAll(page.entries());
            link = page.next();
        } while (link.isPresent());
        return found;
    }
}
