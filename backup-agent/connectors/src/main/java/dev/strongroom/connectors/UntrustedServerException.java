package dev.strongroom.connectors;

/** The server's certificate can't be trusted, or it is not the server it should be. */
public final class UntrustedServerException extends ConnectorException {
    private static final long serialVersionUID = 1L;

    public UntrustedServerException(String message) {
        super(message);
    }

    public UntrustedServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
