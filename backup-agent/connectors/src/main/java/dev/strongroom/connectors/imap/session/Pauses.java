package dev.strongroom.connectors.imap.session;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How time is let pass between tries; tests don't wait. */
@FunctionalInterface
public interface Pauses {
    /** Returns when the duration is over. */
    void pause(Duration duration) throws InterruptedException;

    /** Waits by the clock. */
    Pauses REAL = duration -> {
        boolean never = new CountDownLatch(1).await(duration.toMillis(), TimeUnit.MILLISECONDS);
        assert !never;
    };
}
