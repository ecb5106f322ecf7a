package dev.strongroom.service.usecase;

/** It contradicts the present state, e.g. a backup of this task runs already. 409. */
public final class ConflictException extends UseCaseException {
    private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        super("conflict", message);
    }
}
