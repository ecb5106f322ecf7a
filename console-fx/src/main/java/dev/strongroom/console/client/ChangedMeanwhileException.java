package dev.strongroom.console.client;

import dev.strongroom.model.problem.Problem;

/** Somebody else changed it since it was read. */
public final class ChangedMeanwhileException extends ClientException {
    private static final long serialVersionUID = 1L;

    /** Made from the agent's answer. */
    public ChangedMeanwhileException(Problem problem) {
        super(problem.code(), problem.instance(), problem.detail(), null);
    }
}
