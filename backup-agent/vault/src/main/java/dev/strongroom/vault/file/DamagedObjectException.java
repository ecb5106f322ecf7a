package dev.strongroom.vault.file;

import java.io.IOException;

/** An object's bytes are not what its name says. */
public final class DamagedObjectException extends IOException {
    private static final long serialVersionUID = 1L;

    public DamagedObjectException(String message) {
        super(message);
    }
}
