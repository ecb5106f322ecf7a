package dev.strongroom.service.scope;

import dev.strongroom.service.usecase.UseCaseException;

/** The scope does not allow it. 403. */
public final class ForbiddenException extends UseCaseException {
    private static final long serialVersionUID = 1L;

    public ForbiddenException(String message) {
        super("forbidden", message);
    }
}
