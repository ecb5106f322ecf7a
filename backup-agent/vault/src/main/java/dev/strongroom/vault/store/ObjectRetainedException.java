package dev.strongroom.vault.store;

/** An object is held by an object lock, and can't be destroyed yet. */
public final class ObjectRetainedException extends StoreException {
    private static final long serialVersionUID = 1L;

    public ObjectRetainedException(String message, Throwable cause) {
        super(message, cause);
    }
}
