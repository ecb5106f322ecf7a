package dev.strongroom.vault;

/** There is no vault here. */
public final class NoVaultException extends VaultException {
    private static final long serialVersionUID = 1L;

    public NoVaultException(String message) {
        super(message);
    }

    public NoVaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
