package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds and makes folders by the names on the way to them; the case of letters does not count, as in Exchange. One thread. */
public final class TargetFolders implements FoldersByPath {
    /** The path of the folder that every mailbox has, whatever its name there. */
    private static final String MAIN = "INBOX";
    private static final String TOP = "";

    private final BudgetedCalls calls;
    private final Store store;
    /** The ids of folders by those of the folders that they lie in, and their names. */
    private final Map<String, Map<String, String>> children = new HashMap<>();
    private String main = "";

    /** Where the folders are. */
    public interface Store {
        /** All that items may be written to. */
        Listed list(BudgetedCalls calls)
                throws GraphFailure, StoppedException, ConnectorException, InterruptedException;

        /**
         * Makes a folder, by one request.
         *
         * @param parent empty for one at the top
         * @return its id
         */
        String create(Optional<String> parent, String name) throws GraphFailure;
    }

    /**
     * A folder.
     *
     * @param parent the id of the one that it lies in; empty at the top
     */
    public record Folder(String id, Optional<String> parent, String name) {}

    /**
     * The folders of a mailbox.
     *
     * @param main the id of the one that every mailbox has
     */
    public record Listed(String main, List<Folder> folders) {
        public Listed {
            folders = List.copyOf(folders);
        }
    }

    public TargetFolders(BudgetedCalls calls, Store store) {
        this.calls = calls;
        this.store = store;
    }

    @Override
    public Optional<String> find(List<String> path)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        if (main.isEmpty()) {
            list();
        }
        String id = TOP;
        for (int i = 0; i < path.size(); i++) {
            Optional<String> next = i == 0 && path.getFirst().equals(MAIN) ? Optional.of(main)
                    : child(id, path.get(i));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            id = next.get();
        }
        return Optional.of(id);
    }

    /** A folder at the top whose name begins so. */
    Optional<String> beginningWith(String beginning)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        if (main.isEmpty()) {
            list();
        }
        return children.getOrDefault(TOP, Map.of())
                .entrySet()
                .stream()
                .filter(folder -> folder.getKey().startsWith(beginning.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public String ensure(List<String> path)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        Optional<String> found = find(path);
        if (found.isPresent()) {
            return found.get();
        }
        String parent = path.size() == 1 ? TOP : ensure(path.subList(0, path.size() - 1));
        try {
            String made = calls.send(RequestKind.WRITE, () -> store.create(
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
        Listed listed = store.list(calls);
        children.clear();
        for (Folder folder : listed.folders()) {
            put(folder.parent().orElse(TOP), folder.name(), folder.id());
        }
        main = listed.main();
    }

    private Optional<String> child(String parent, String name) {
        return Optional.ofNullable(children.getOrDefault(parent, Map.of()).get(name.toLowerCase(Locale.ROOT)));
    }

    private void put(String parent, String name, String id) {
        children.computeIfAbsent(parent, key -> new HashMap<>()).put(name.toLowerCase(Locale.ROOT), id);
    }
}
