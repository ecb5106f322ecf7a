package dev.strongroom.simulator.microsoft.limits;

import java.time.Duration;
import java.time.Instant;

/** Counts what was spent in windows of fixed length, the first of which begins with the first expense. */
final class Window {
    private final Limit limit;
    private Instant end = Instant.EPOCH;
    private long spent;

    Window(Limit limit) {
        this.limit = limit;
    }

    /** Spends, even when nothing is left: refused requests count. True when it was within the limit. */
    synchronized boolean spend(long amount, Instant now) {
        if (!now.isBefore(end)) {
            end = now.plus(limit.time());
            spent = 0;
        }
        spent += amount;
        return spent <= limit.amount();
    }

    /** How long until there is something to spend again: whole seconds, at least one. */
    synchronized long secondsLeft(Instant now) {
        return Math.max(1, Duration.between(now, end).plusMillis(999).toSeconds());
    }

    /** What was spent of what may be, 1 being all of it. */
    synchronized double used() {
        return (double) spent / limit.amount();
    }
}
