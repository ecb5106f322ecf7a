package dev.strongroom.vault;

/** Somebody else took over the work that leads to this snapshot. */
public final class LeaseLostException extends VaultException {
    private static final long serialVersionUID = 1L;

    public LeaseLostException(String message) {
        super(message);
    }

    public LeaseLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
