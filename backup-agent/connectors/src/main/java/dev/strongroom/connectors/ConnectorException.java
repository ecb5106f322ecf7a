package dev.strongroom.connectors;

import java.util.Locale;
import java.util.Objects;

/**
 * What can go wrong with a provider. The type tells the caller what to do; the message is a sentence for people that
 * says what to do, and never holds a secret.
 */
public abstract sealed class ConnectorException extends Exception
        permits SignInRefusedException, ThrottledException, UnreachableException, UntrustedServerException,
        NotOfferedException, ContainerVanishedException, RefusedException, SinkFailedException {
    private static final long serialVersionUID = 1L;

    ConnectorException(String message) {
        super(message);
    }

    ConnectorException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), code());
    }

    /** A stable code for problems and tests, e.g. {@code sign-in-refused}. */
    public String code() {
        return getClass().getSimpleName()
                .replace("Exception", "")
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }
}
