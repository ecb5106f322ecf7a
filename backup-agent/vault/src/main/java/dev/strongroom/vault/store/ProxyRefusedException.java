package dev.strongroom.vault.store;

/** The proxy on the way to the store wants a sign-in, or another one, or lets nobody through to the store. */
public final class ProxyRefusedException extends StoreException {
    private static final long serialVersionUID = 1L;

    public ProxyRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
