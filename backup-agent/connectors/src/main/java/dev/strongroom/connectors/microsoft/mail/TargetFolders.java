package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.FolderEntry;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MailRequests;
import dev.strongroom.connectors.microsoft.graph.MailWrites;
import dev.strongroom.connectors.microsoft.graph.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds and makes folders by the names on the way to them; the case of letters does not count, as in Exchange. One thread. */
final class TargetFolders {
    private static final String INBOX = "INBOX";
    private static final String TOP = "";

    private final BudgetedCalls calls;
    private final MailRequests requests;
    private final MailWrites writes;
    /** The ids of folders by those of the folders that they lie in, and their names. */
    private final Map<String, Map<String, String>> children = new HashMap<>();
    private String inbox = "";

    TargetFolders(BudgetedCalls calls, MailRequests requests, MailWrites writes) {
        this.calls = calls;
        this.requests = requests;
        this.writes = writes;
    }

    Optional<String> find(List<String> path)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        if (inbox.isEmpty()) {
            list();
        }
        String id = TOP;
        for (int i = 0; i < path.size(); i++) {
            Optional<String> next = i == 0 && path.getFirst().equals(INBOX) ? Optional.of(inbox)
                    : child(id, path.get(i));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            id = next.get();
        }
        return Optional.of(id);
    }

    /** The folder's id; it and those above it are made where they are missing. */
    String ensure(List<String> path)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        Optional<String> found = find(path);
        if (found.isPresent()) {
            return found.get();
        }
        String parent = path.size() == 1 ? TOP : ensure(path.subList(0, path.size() - 1));
        try {
            String made = calls.send(RequestKind.WRITE, () -> writes.createFolder(
                    Optional.of(parent).filter(id -> !id.equals(TOP)), path.getLast()));
            put(parent, path.getLast(), made);
            return made;
        } catch (GraphFailure failure) {
            // Somebody else made it, or we did and the answer was lost.
            list();
            return child(parent, path.getLast()).orElseThrow(() -> failure);
        }
    }

    private void list() throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        FolderEntry first = calls.send(RequestKind.FOLDERS, () -> requests.folder("inbox"));
        String root = first.parent().orElse(TOP);
        children.clear();
        Optional<String> link = Optional.empty();
        do {
            Optional<String> next = link;
            Page<FolderEntry> page = calls.send(RequestKind.FOLDERS, () -> requests.folders(next));
            for (FolderEntry folder : page.entries()) {
                String parent = folder.parent().filter(id -> !id.equals(root)).orElse(TOP);
                if (!folder.search()) {
                    put(parent, folder.name(), folder.id());
                }
            }
            link = page.next();
        } while (link.isPresent());
        inbox = first.id();
    }

    private Optional<String> child(String parent, String name) {
        return Optional.ofNullable(children.getOrDefault(parent, Map.of()).get(name.toLowerCase(Locale.ROOT)));
    }

    private void put(String parent, String name, String id) {
        children.computeIfAbsent(parent, key -> new HashMap<>()).put(name.toLowerCase(Locale.ROOT), id);
    }
}
