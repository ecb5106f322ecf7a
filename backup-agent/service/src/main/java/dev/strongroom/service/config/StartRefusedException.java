package dev.strongroom.service.config;

/**
 * Why the agent does not start. The message is a sentence for the operator that says what to do and holds no secret.
 */
public final class StartRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public StartRefusedException(String code, String message) {
        super(message);
        this.code = code;
    }

    public StartRefusedException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** A stable code that docs/operator/configuration.md explains, e.g. {@code data-directory-in-use}. */
    public String code() {
        return code;
    }

    /** The configuration is not valid. */
    public static StartRefusedException config(String message) {
        return new StartRefusedException("config-invalid", message);
    }
}
