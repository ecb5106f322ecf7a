package dev.strongroom.vault.store.connection;

import java.io.IOException;

/** A setting of a connection can't be meant like this. The message says what to set. */
public final class UnusableConnectionException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnusableConnectionException(String message) {
        super(message);
    }

    UnusableConnectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
