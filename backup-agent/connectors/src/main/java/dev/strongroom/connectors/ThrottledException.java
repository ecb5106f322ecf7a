package dev.strongroom.connectors;

import java.time.Instant;

/** The provider wants fewer or slower requests. */
public final class ThrottledException extends ConnectorException {
    private static final long serialVersionUID = 1L;

    private final Instant until;

    /** @param until before which no further try makes sense */
    public ThrottledException(String message, Instant until, Throwable cause) {
        super(message, cause);
        this.until = until;
    }

    /** Before which no further try makes sense. */
    public Instant until() {
        return until;
    }
}
