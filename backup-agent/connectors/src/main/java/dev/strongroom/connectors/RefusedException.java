package dev.strongroom.connectors;

/** The provider refuses an operation for good: no permission, no space, a name it does not take. */
public final class RefusedException extends ConnectorException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }

    public RefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
