package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.Page;
import dev.strongroom.connectors.microsoft.graph.SiteRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests for a site, sent as its budget allows. */
record SiteCalls(SiteRequests requests, BudgetedCalls calls) {
    ObjectNode get(String path) throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        return calls.send(RequestKind.FOLDERS, () -> requests.get(path));
    }

    Page<ObjectNode> page(RequestKind kind, String path, Optional<String> link)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        return calls.send(kind, () -> requests.page(path, link));
    }

    /** All of a list that is known to be short. */
    List<ObjectNode> all(String path)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        List<ObjectNode> found = new ArrayList<>();
        Optional<String> link = Optional.empty();
        do {
            Page<ObjectNode> page = page(RequestKind.FOLDERS, path, link);
            found.addAll(page.entries());
            link = page.next();
        } while (link.isPresent());
        return found;
    }

    /** Who may do what; empty when the application may not ask, which takes full control. */
    Optional<List<ObjectNode>> permissions(String path)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        try {
            return Optional.of(all(path + "/permissions"));
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.FORBIDDEN || failure.kind() == GraphFailure.Kind.REFUSED) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
