package dev.strongroom.vault.store;

import java.io.IOException;

/**
 * A store could not do what it was asked. The message says what to do and holds no secret. Its types are what a caller
 * can act on; the others are told apart by {@link #permanent} alone.
 */
public sealed class StoreException extends IOException
        permits AccessRefusedException, BucketMissingException, NoSpaceException, ObjectExistsException,
        ObjectMissingException, ObjectRetainedException, ProxyRefusedException, ProxyUnreachableException,
        UntrustedServerException {
    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    /**
     * A failure of no type of its own.
     *
     * @param permanent whether trying again can't help
     */
    public StoreException(String message, Throwable cause, boolean permanent) {
        super(message, cause);
        this.permanent = permanent;
    }

    StoreException(String message) {
        super(message);
        this.permanent = true;
    }

    StoreException(String message, Throwable cause) {
        this(message, cause, true);
    }

    /** Whether trying again can't help. */
    public boolean permanent() {
        return permanent;
    }
}
