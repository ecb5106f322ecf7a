package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import java.util.List;
import java.util.Optional;

/** The folders of a restore's target. Paths are those of {@link dev.strongroom.connectors.EntityTarget}. One thread. */
public interface FoldersByPath {
    /** The folder's id, if there is one of this path. */
    Optional<String> find(List<String> path)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException;

    /** The folder's id; it and those above it are made where they are missing. */
    String ensure(List<String> path)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException;
}
