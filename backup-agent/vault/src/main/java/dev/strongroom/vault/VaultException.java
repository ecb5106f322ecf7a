package dev.strongroom.vault;

/**
 * What can go wrong with a vault. The type tells the caller what to do; the message is a sentence for people that says
 * what to do, and never holds a secret.
 */
public abstract sealed class VaultException extends Exception
        permits WrongPasswordException, NoVaultException, VaultExistsException, UnsupportedVaultException,
        DamagedVaultException,
        VaultLockedException, LockLostException, StoreFailedException, StoreFullException, ClockSkewException,
        LeaseLostException {
    private static final long serialVersionUID = 1L;

    VaultException(String message) {
        super(message);
    }

    VaultException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A stable code for problems and tests, e.g. {@code wrong-password}. */
    public String code() {
        return getClass().getSimpleName()
                .replace("Exception", "")
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
