package dev.strongroom.vault.store;

/** The store is full. */
public final class NoSpaceException extends StoreException {
    private static final long serialVersionUID = 1L;

    public NoSpaceException(String message) {
        super(message);
    }

    public NoSpaceException(String message, Throwable cause) {
        super(message, cause);
    }
}
