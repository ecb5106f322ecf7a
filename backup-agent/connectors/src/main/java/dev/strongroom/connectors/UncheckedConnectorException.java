package dev.strongroom.connectors;

/** Carries a {@link ConnectorException} out of a stream. */
public final class UncheckedConnectorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ConnectorException reason;

    public UncheckedConnectorException(ConnectorException reason) {
        super(reason.getMessage(), reason);
        this.reason = reason;
    }

    /** What happened. */
    public ConnectorException reason() {
        return reason;
    }
}
