package dev.strongroom.service.secrets;

/** A secret can't be read (any more): ask the user for it again. */
public final class SecretUnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    SecretUnreadableException(String message, Throwable cause) {
        super(message, cause);
    }

    SecretUnreadableException(String message) {
        super(message);
    }
}
