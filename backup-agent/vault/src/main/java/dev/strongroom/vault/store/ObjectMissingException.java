package dev.strongroom.vault.store;

/** There is no object of this name. */
public final class ObjectMissingException extends StoreException {
    private static final long serialVersionUID = 1L;

    public ObjectMissingException(String message) {
        super(message);
    }

    public ObjectMissingException(String message, Throwable cause) {
        super(message, cause);
    }
}
