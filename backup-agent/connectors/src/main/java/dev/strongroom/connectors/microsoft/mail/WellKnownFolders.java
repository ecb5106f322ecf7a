package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.FolderEntry;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MailRequests;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which folder of a mailbox plays which role. Graph lists folders without their roles, but finds them by the roles' names;
 * their ids never change, so each mailbox is asked once in the life of the process. Thread-safe.
 */
public final class WellKnownFolders {
    /** Graph's names and those of RFC 6154. */
    private static final Map<String, String> ROLES = Map.of("inbox", "Inbox", "drafts", "Drafts", "sentitems", "Sent",
            "deleteditems", "Trash", "junkemail", "Junk", "archive", "Archive");
    private static final String RECOVERABLE = "recoverableitemsdeletions";

    private final Map<String, Map<String, String>> mailboxes = new ConcurrentHashMap<>();
    private final Map<String, FolderEntry> recoverable = new ConcurrentHashMap<>();

    /** The role of folders by their ids. */
    Map<String, String> of(String mailbox, BudgetedCalls calls, MailRequests requests)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        Map<String, String> known = mailboxes.get(mailbox);
        if (known != null) {
            return known;
        }
        Map<String, String> found = new HashMap<>();
        for (Map.Entry<String, String> role : ROLES.entrySet()) {
            find(role.getKey(), calls, requests).ifPresent(folder -> found.put(folder.id(), role.getValue()));
        }
        mailboxes.put(mailbox, Map.copyOf(found));
        return found;
    }

    /** Where a mailbox keeps what was deleted for ever; not every mailbox has it. */
    Optional<FolderEntry> recoverable(String mailbox, BudgetedCalls calls, MailRequests requests)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        Optional<FolderEntry> known = Optional.ofNullable(recoverable.get(mailbox));
        if (known.isPresent()) {
            return known;
        }
        Optional<FolderEntry> found = find(RECOVERABLE, calls, requests);
        // How many messages it holds is told once, and not remembered.
        found.ifPresent(folder -> recoverable.put(mailbox, folder.withoutCount()));
        return found;
    }

    /** A folder was not where it had been. */
    void forget(String mailbox) {
        mailboxes.remove(mailbox);
        recoverable.remove(mailbox);
    }

    private static Optional<FolderEntry> find(String name, BudgetedCalls calls, MailRequests requests)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        try {
            return Optional.of(calls.send(RequestKind.FOLDERS, () -> requests.folder(name)));
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.NOT_FOUND && failure.code().equals("ErrorItemNotFound")) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
