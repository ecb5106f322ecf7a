package dev.strongroom.vault;

/** The clock of this machine and that of the store or of another writer are too far apart. */
public final class ClockSkewException extends VaultException {
    private static final long serialVersionUID = 1L;

    public ClockSkewException(String message) {
        super(message);
    }

    public ClockSkewException(String message, Throwable cause) {
        super(message, cause);
    }
}
