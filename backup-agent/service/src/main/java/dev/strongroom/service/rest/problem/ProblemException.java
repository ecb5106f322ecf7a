package dev.strongroom.service.rest.problem;

/** What is wrong with a request itself, before any use case was asked. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;

    /** @param message what happened and what to do, for people */
    public ProblemException(ProblemKind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What is wrong. */
    public ProblemKind kind() {
        return kind;
    }
}
