package dev.strongroom.vault;

/** Somebody else holds a lock that rules this operation out. */
public final class VaultLockedException extends VaultException {
    private static final long serialVersionUID = 1L;

    public VaultLockedException(String message) {
        super(message);
    }

    public VaultLockedException(String message, Throwable cause) {
        super(message, cause);
    }
}
