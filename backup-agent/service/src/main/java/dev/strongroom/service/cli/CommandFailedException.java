package dev.strongroom.service.cli;

/** A command can't do what it was asked. The message is a sentence for people that says what to do. */
public final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code stable, e.g. {@code password-file-unreadable} */
    public CommandFailedException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** @param code stable, e.g. {@code password-file-unreadable} */
    public CommandFailedException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The stable code that {@code --json} shows. */
    public String code() {
        return code;
    }
}
