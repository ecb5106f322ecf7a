package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import java.util.List;
import java.util.Optional;

/** Folders that lie in no others, as calendars and lists of tasks do: one name stands for a whole path. One thread. */
public final class FlatFolders implements FoldersByPath {
    private static final String BETWEEN = " - ";

    private final TargetFolders folders;

    public FlatFolders(BudgetedCalls calls, TargetFolders.Store store) {
        folders = new TargetFolders(calls, store);
    }

    /** As said there; of a path that others begin with, something. */
    @Override
    public Optional<String> find(List<String> path)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        Optional<String> found = folders.find(List.of(String.join(BETWEEN, path)));
        return found.isPresent() ? found : folders.beginningWith(String.join(BETWEEN, path) + BETWEEN);
    }

    @Override
    public String ensure(List<String> path)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        return folders.ensure(List.of(String.join(BETWEEN, path)));
    }
}
