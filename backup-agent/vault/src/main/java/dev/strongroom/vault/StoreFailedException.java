package dev.strongroom.vault;

/** The store failed; worth trying again later. */
public final class StoreFailedException extends VaultException {
    private static final long serialVersionUID = 1L;

    public StoreFailedException(String message) {
        super(message);
    }

    public StoreFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
