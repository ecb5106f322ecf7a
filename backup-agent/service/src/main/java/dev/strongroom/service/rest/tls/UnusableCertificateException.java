package dev.strongroom.service.rest.tls;

/** The agent has no certificate that it could show. The message says what to do. */
public final class UnusableCertificateException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableCertificateException(String message, Throwable cause) {
        super(message, cause);
    }
}
