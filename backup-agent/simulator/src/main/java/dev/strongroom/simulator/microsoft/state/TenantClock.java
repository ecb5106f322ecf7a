package dev.strongroom.simulator.microsoft.state;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time in the tenant, which has nothing to do with the time outside: each look at it is a second later, and days pass
 * only when somebody says so. So the same requests give the same times.
 */
public final class TenantClock {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    /** A moment later than any before, in whole seconds. */
    public Instant tick() {
        return now.updateAndGet(time -> time.plusSeconds(1));
    }

    /** The time without letting it pass. */
    public Instant now() {
        return now.get();
    }

    public void advance(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
