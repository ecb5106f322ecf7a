package dev.strongroom.service.usecase;

/** The account is closed to the address that the request came from. 403. */
public final class AccessDeniedException extends UseCaseException {
    private static final long serialVersionUID = 1L;

    public AccessDeniedException(String message) {
        super("access-denied", message);
    }
}
