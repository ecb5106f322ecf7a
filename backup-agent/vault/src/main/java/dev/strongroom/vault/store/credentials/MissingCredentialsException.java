package dev.strongroom.vault.store.credentials;

import java.io.IOException;

/** Nothing says who asks a store. The message says what to set. */
public final class MissingCredentialsException extends IOException {
    private static final long serialVersionUID = 1L;

    public MissingCredentialsException(String message) {
        super(message);
    }
}
