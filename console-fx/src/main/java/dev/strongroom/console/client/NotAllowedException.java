package dev.strongroom.console.client;

import dev.strongroom.model.problem.Problem;

/** The user may not do this. */
public final class NotAllowedException extends ClientException {
    private static final long serialVersionUID = 1L;

    /** Made from the agent's answer. */
    public NotAllowedException(Problem problem) {
        super(problem.code(), problem.instance(), problem.detail(), null);
    }
}
