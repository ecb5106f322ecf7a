package dev.strongroom.console.client;

import dev.strongroom.model.problem.Problem;

/** The one-time password was used: a new one must be set before anything else. */
public final class PasswordChangeRequiredException extends ClientException {
    private static final long serialVersionUID = 1L;

    /** Made from the agent's answer. */
    public PasswordChangeRequiredException(Problem problem) {
        super(problem.code(), problem.instance(), problem.detail(), null);
    }
}
