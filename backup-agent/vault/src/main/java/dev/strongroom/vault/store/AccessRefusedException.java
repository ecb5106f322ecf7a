package dev.strongroom.vault.store;

/** The store refuses who asks: credentials that are wrong, expired or revoked, or that lack a permission. */
public final class AccessRefusedException extends StoreException {
    private static final long serialVersionUID = 1L;

    public AccessRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
