package dev.strongroom.connectors;

/** A container went away after it was listed. */
public final class ContainerVanishedException extends ConnectorException {
    private static final long serialVersionUID = 1L;

    public ContainerVanishedException(String message) {
        super(message);
    }

    public ContainerVanishedException(String message, Throwable cause) {
        super(message, cause);
    }
}
