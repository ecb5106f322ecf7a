package dev.strongroom.service.usecase;

/** What was given is not valid. 422. */
public final class InvalidInputException extends UseCaseException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field the name of the field that is wrong, as in the request */
    public InvalidInputException(String field, String message) {
        super("invalid-input", message);
        this.field = field;
    }

    /** @param field the name of the field that is wrong, as in the request */
    public InvalidInputException(String field, String message, Throwable cause) {
        super("invalid-input", message, cause);
        this.field = field;
    }

    /** The name of the field that is wrong. */
    public String field() {
        return field;
    }
}
