package dev.strongroom.connectors.microsoft.budget;

/** Whoever wanted the answer wants it no more. */
public final class StoppedException extends Exception {
    private static final long serialVersionUID = 1L;

    StoppedException() {
        super("Stopped");
    }
}
