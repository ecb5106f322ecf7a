package dev.strongroom.vault.store;

/** The server's certificate is not trusted: nothing was sent to it. */
public final class UntrustedServerException extends StoreException {
    private static final long serialVersionUID = 1L;

    public UntrustedServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
