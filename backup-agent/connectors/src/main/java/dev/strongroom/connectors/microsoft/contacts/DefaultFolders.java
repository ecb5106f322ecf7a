package dev.strongroom.connectors.microsoft.contacts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of contacts that comes with each mailbox, which Graph's lists leave out. It stays, so each mailbox is asked once
 * in the life of the process. Thread-safe.
 */
public final class DefaultFolders {
    /** Graph's name for it. */
    private static final String NAME = "contacts";

    private final Map<String, ObjectNode> mailboxes = new ConcurrentHashMap<>();

    /** As Graph describes it. */
    ObjectNode of(String mailbox, BudgetedCalls calls, JsonRequests requests)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        Optional<ObjectNode> known = Optional.ofNullable(mailboxes.get(mailbox));
        ObjectNode folder = known.isPresent() ? known.get()
                : calls.send(RequestKind.FOLDERS, () -> requests.get("contactFolders/" + NAME));
        mailboxes.put(mailbox, folder);
        return folder;
    }
}
