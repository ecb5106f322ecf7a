package dev.strongroom.service.rest.problem;

import java.util.Map;

/** What is wrong with a request itself, before any use case was asked. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient Map<String, String> headers;

    /** @param message what happened and what to do, for people */
    public ProblemException(ProblemKind kind, String message) {
        this(kind, message, Map.of());
    }

    /** @param headers that go with the answer */
    public ProblemException(ProblemKind kind, String message, Map<String, String> headers) {
        super(message);
        this.kind = kind;
        this.headers = Map.copyOf(headers);
    }

    /** What is wrong. */
    public ProblemKind kind() {
        return kind;
    }

    /** What goes with the answer. */
    Map<String, String> headers() {
        return headers;
    }
}
