package dev.strongroom.vault.store;

import java.io.IOException;

/** A store could not do what it was asked. */
public sealed class StoreException extends IOException
        permits ObjectExistsException, ObjectMissingException, NoSpaceException {
    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    /** @param permanent whether trying again can't help */
    public StoreException(String message, Throwable cause, boolean permanent) {
        super(message, cause);
        this.permanent = permanent;
    }

    StoreException(String message) {
        super(message);
        this.permanent = true;
    }

    /** Whether trying again can't help. */
    public boolean permanent() {
        return permanent;
    }
}
