package dev.strongroom.connectors.imap.wire;

import java.io.IOException;

/** What came over a connection is not IMAP. */
final class NonsenseException extends IOException {
    private static final long serialVersionUID = 1L;

    NonsenseException(String message) {
        super(message);
    }
}
