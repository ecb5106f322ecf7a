package dev.strongroom.console.client;

import dev.strongroom.model.problem.Problem;

/** It is not there, or no longer. */
public final class NotFoundException extends ClientException {
    private static final long serialVersionUID = 1L;

    /** Made from the agent's answer. */
    public NotFoundException(Problem problem) {
        super(problem.code(), problem.instance(), problem.detail(), null);
    }
}
