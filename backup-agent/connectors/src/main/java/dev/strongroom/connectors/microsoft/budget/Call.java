package dev.strongroom.connectors.microsoft.budget;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;

/** One request. It may be sent again when it failed. */
@FunctionalInterface
public interface Call<T> {
    /** Sends it and reads the answer to its end. */
    T send() throws GraphFailure, ConnectorException, InterruptedException;
}
