package dev.strongroom.console.client;

import dev.strongroom.model.problem.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agent refused what was entered, and says what to change. */
public final class InvalidRequestException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    /** Made from the agent's answer. */
    public InvalidRequestException(Problem problem) {
        super(problem.code(), problem.instance(), problem.detail(), null);
        this.field = problem.field().orElse(null);
    }

    /** The part of the request that is wrong, when it is one, e.g. {@code credentials.user}. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
