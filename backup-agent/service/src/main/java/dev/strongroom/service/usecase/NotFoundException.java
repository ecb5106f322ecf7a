package dev.strongroom.service.usecase;

/** It does not exist, or not within the scope: the two can't be told apart. 404. */
public final class NotFoundException extends UseCaseException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String message) {
        super("not-found", message);
    }
}
