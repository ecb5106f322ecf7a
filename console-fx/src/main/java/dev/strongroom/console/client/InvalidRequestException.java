package dev.strongroom.console.client;

import dev.strongroom.model.problem.Problem;

/** The agent refused what was entered, and says what to change. */
public final class InvalidRequestException extends ClientException {
    private static final long serialVersionUID = 1L;

    /** Made from the agent's answer. */
    public InvalidRequestException(Problem problem) {
        super(problem.code(), problem.instance(), problem.detail(), null);
    }
}
