package dev.strongroom.vault;

/** No key of the vault opens with this password. */
public final class WrongPasswordException extends VaultException {
    private static final long serialVersionUID = 1L;

    public WrongPasswordException(String message) {
        super(message);
    }

    public WrongPasswordException(String message, Throwable cause) {
        super(message, cause);
    }
}
