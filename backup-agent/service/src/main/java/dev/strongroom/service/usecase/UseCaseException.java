package dev.strongroom.service.usecase;

/**
 * Why a use case could not do what it was asked. REST maps each type to one status, the command line to one exit code.
 * The message is a sentence for people that says what to do and holds no secret.
 */
public abstract class UseCaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    protected UseCaseException(String code, String message) {
        super(message);
        this.code = code;
    }

    protected UseCaseException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The stable code that docs/problems.md explains. */
    public String code() {
        return code;
    }
}
