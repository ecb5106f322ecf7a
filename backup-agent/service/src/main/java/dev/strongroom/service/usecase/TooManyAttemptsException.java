package dev.strongroom.service.usecase;

import java.time.Duration;

/** Too many failed attempts; the next one is listened to after a while. 429. */
public final class TooManyAttemptsException extends UseCaseException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** @param retryAfter how long to wait, at least a second */
    public TooManyAttemptsException(String message, Duration retryAfter) {
        super("too-many-attempts", message);
        this.retryAfter = retryAfter;
    }

    /** How long to wait. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
