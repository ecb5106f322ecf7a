package dev.strongroom.vault;

/** The vault has a format that this version can't work with. */
public final class UnsupportedVaultException extends VaultException {
    private static final long serialVersionUID = 1L;

    public UnsupportedVaultException(String message) {
        super(message);
    }

    public UnsupportedVaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
