package dev.strongroom.vault;

/** There is a vault here already. */
public final class VaultExistsException extends VaultException {
    private static final long serialVersionUID = 1L;

    public VaultExistsException(String message) {
        super(message);
    }

    public VaultExistsException(String message, Throwable cause) {
        super(message, cause);
    }
}
