package dev.strongroom.connectors.imap.wire;

import org.jspecify.annotations.Nullable;

/**
 * The connection ended, stalled, or what came over it made no sense: it can't be used any more, another one may work.
 */
public final class LostConnectionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean nonsense;

    private LostConnectionException(String message, boolean nonsense, @Nullable Throwable cause) {
        super(message, cause);
        this.nonsense = nonsense;
    }

    /** @param message what happened, for people */
    LostConnectionException(String message, Throwable cause) {
        this(message, false, cause);
    }

    /** The server ended it or does not answer. */
    static LostConnectionException because(String message) {
        return new LostConnectionException(message, false, null);
    }

    /** What came over it made no sense: nothing that it gave last is to be trusted. */
    static LostConnectionException nonsense(Throwable cause) {
        return new LostConnectionException("The server's answer makes no sense", true, cause);
    }

    /** As {@link #nonsense(Throwable)}. */
    static LostConnectionException nonsense() {
        return new LostConnectionException("The server's answer makes no sense", true, null);
    }

    /** Whether what came over it made no sense. */
    public boolean isNonsense() {
        return nonsense;
    }
}
