package dev.strongroom.service.usecase;

/** The one-time password must be changed before anything else. 403. */
public final class PasswordChangeRequiredException extends UseCaseException {
    private static final long serialVersionUID = 1L;

    public PasswordChangeRequiredException(String message) {
        super("password-change-required", message);
    }
}
