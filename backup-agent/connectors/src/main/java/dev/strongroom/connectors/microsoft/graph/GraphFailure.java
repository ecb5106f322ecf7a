package dev.strongroom.connectors.microsoft.graph;

import java.time.Duration;
import java.util.Optional;

/** A request that Graph did not answer as asked. Its kind says what may help. */
public final class GraphFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient Optional<Duration> retryAfter;

    /** What may help. */
    public enum Kind {
        /** Waiting: there were too many requests. */
        THROTTLED,
        /** Trying again: the connection or the service failed. */
        BROKEN,
        /** Another token. */
        TOKEN_REFUSED,
        /** A permission. */
        FORBIDDEN,
        /** Nothing: it is not there. */
        NOT_FOUND,
        /** Listing anew: the place where the last delta ended is no longer known. */
        EXPIRED,
        /** Looking whether it was done: the connection broke, and it must not be sent again. */
        UNCERTAIN,
        /** Nothing. */
        REFUSED
    }

    GraphFailure(Kind kind, String code, String message, Optional<Duration> retryAfter, Optional<Throwable> cause) {
        super(message, cause.orElse(null));
        this.kind = kind;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** A connection that failed, or an answer that can't be read. */
    public static GraphFailure broken(Throwable cause) {
        return new GraphFailure(Kind.BROKEN, "", String.valueOf(cause.getMessage()), Optional.empty(),
                Optional.of(cause));
    }

    /** The same for a request that must not be sent again: nobody knows whether it was done. */
    public GraphFailure once() {
        return kind == Kind.BROKEN ? new GraphFailure(Kind.UNCERTAIN, code, reason(), retryAfter, Optional.of(this))
                : this;
    }

    public Kind kind() {
        return kind;
    }

    /** Graph's word for it, e.g. {@code ErrorItemNotFound}; empty when there was no answer. */
    public String code() {
        return code;
    }

    /** How long Graph wants to be left alone, if it said so. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Code and message as Graph gave them, for a ledger. */
    public String reason() {
        return code.isEmpty() ? String.valueOf(getMessage()) : code + ": " + getMessage();
    }
}
