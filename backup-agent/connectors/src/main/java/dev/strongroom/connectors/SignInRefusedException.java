package dev.strongroom.connectors;

/** The provider does not accept the credentials (any more): the task is Disconnected until somebody signs in again. */
public final class SignInRefusedException extends ConnectorException {
    private static final long serialVersionUID = 1L;

    public SignInRefusedException(String message) {
        super(message);
    }

    public SignInRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
