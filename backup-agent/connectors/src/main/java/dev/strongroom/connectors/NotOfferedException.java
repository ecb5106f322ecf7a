package dev.strongroom.connectors;

/** The server lacks something that was asked for, e.g. STARTTLS. */
public final class NotOfferedException extends ConnectorException {
    private static final long serialVersionUID = 1L;

    public NotOfferedException(String message) {
        super(message);
    }

    public NotOfferedException(String message, Throwable cause) {
        super(message, cause);
    }
}
