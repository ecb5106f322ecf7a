package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import java.io.IOException;

/** Carries what a request failed of through the reading of a file. */
public final class Carried extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Exception reason;

    /** Carries one of what {@link #open} throws. */
    public Carried(Exception reason) {
        super(reason);
        this.reason = reason;
    }

    /** Throws it. */
    public IllegalStateException open()
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        switch (reason) {
            case GraphFailure failure -> throw failure;
            case StoppedException stopped -> throw stopped;
            case ConnectorException failure -> throw failure;
            case InterruptedException interrupted -> throw interrupted;
            default -> throw new IllegalStateException(reason);
        }
    }
}
