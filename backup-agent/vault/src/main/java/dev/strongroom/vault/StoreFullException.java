package dev.strongroom.vault;

/** The store has no space left. */
public final class StoreFullException extends VaultException {
    private static final long serialVersionUID = 1L;

    public StoreFullException(String message) {
        super(message);
    }

    public StoreFullException(String message, Throwable cause) {
        super(message, cause);
    }
}
