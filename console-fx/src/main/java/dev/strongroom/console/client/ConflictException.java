package dev.strongroom.console.client;

import dev.strongroom.model.problem.Problem;

/** It can't be done now, for example because a backup is running. */
public final class ConflictException extends ClientException {
    private static final long serialVersionUID = 1L;

    /** Made from the agent's answer. */
    public ConflictException(Problem problem) {
        super(problem.code(), problem.instance(), problem.detail(), null);
    }
}
