package dev.strongroom.vault.store.location;

/** What was given is no location of a store. The message says what is missing, and repeats no secret. */
public final class InvalidLocationException extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidLocationException(String message) {
        super(message);
    }
}
