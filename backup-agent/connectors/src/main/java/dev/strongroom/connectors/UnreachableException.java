package dev.strongroom.connectors;

/** The provider can't be reached or breaks off again and again: worth trying later. */
public final class UnreachableException extends ConnectorException {
    private static final long serialVersionUID = 1L;

    public UnreachableException(String message) {
        super(message);
    }

    public UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
