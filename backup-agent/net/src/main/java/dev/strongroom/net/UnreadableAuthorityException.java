package dev.strongroom.net;

import java.io.IOException;

/** What was given as the certificate of an authority is none. The message says what to give. */
public final class UnreadableAuthorityException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableAuthorityException(Throwable cause) {
        super("This is no certificate of an authority. Give it in PEM form: the text from -----BEGIN CERTIFICATE-----"
                + " to -----END CERTIFICATE-----.", cause);
    }
}
