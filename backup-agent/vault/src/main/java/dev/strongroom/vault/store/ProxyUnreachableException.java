package dev.strongroom.vault.store;

/** The proxy on the way to the store does not answer, which may pass. */
public final class ProxyUnreachableException extends StoreException {
    private static final long serialVersionUID = 1L;

    public ProxyUnreachableException(String message, Throwable cause) {
        super(message, cause, false);
    }
}
