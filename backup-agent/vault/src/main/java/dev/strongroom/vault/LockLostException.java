package dev.strongroom.vault;

/** The writer's own lock could not be refreshed in time, so it publishes nothing. */
public final class LockLostException extends VaultException {
    private static final long serialVersionUID = 1L;

    public LockLostException(String message) {
        super(message);
    }

    public LockLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
