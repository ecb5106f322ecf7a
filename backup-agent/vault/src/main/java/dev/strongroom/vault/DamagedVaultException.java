package dev.strongroom.vault;

/** Something of the vault is missing or is not what its name says. */
public final class DamagedVaultException extends VaultException {
    private static final long serialVersionUID = 1L;

    public DamagedVaultException(String message) {
        super(message);
    }

    public DamagedVaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
