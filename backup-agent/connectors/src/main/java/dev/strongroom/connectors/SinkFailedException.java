package dev.strongroom.connectors;

import java.io.IOException;

/** What takes the items failed, not their source. The cause says why. */
public final class SinkFailedException extends ConnectorException {
    private static final long serialVersionUID = 1L;

    public SinkFailedException(IOException cause) {
        super("The backup could not store what it read: " + cause.getMessage(), cause);
    }
}
