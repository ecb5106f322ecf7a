package dev.strongroom.console.client;

import dev.strongroom.model.problem.Problem;
import java.util.Optional;

/** The agent could not do it, or answered what nobody understands. */
public final class AgentFailedException extends ClientException {
    private static final long serialVersionUID = 1L;

    private static final String CATALOGUE_DAMAGED = "catalogue-damaged";

    /** Made from the agent's answer. */
    public AgentFailedException(Problem problem) {
        super(problem.code(), problem.instance(), problem.detail(), null);
    }

    /** For an answer that is no problem document. */
    public AgentFailedException(String code, String message, Throwable cause) {
        super(code, Optional.empty(), message, cause);
    }

    /** True when the list of what a mailbox's backups hold is missing or damaged, which a rebuild mends. */
    public boolean catalogueDamaged() {
        return code().equals(CATALOGUE_DAMAGED);
    }
}
