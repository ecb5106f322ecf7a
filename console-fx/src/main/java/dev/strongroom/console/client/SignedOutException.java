package dev.strongroom.console.client;

import dev.strongroom.model.problem.Problem;

/** The session has ended, or the e-mail address and password were refused. */
public final class SignedOutException extends ClientException {
    private static final long serialVersionUID = 1L;

    /** Made from the agent's answer. */
    public SignedOutException(Problem problem) {
        super(problem.code(), problem.instance(), problem.detail(), null);
    }
}
