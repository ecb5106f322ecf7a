package dev.strongroom.service.recovery.content;

import java.io.IOException;

/** The vault's copy of an item is missing or not what was once stored. Trying again does not help. */
public final class ContentDamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    ContentDamagedException(String message) {
        super(message);
    }

    ContentDamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
