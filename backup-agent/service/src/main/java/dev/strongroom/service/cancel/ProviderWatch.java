package dev.strongroom.service.cancel;

import dev.strongroom.connectors.SignedInEntity;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Abandons an entity that waits for its provider when its work is to stop at once. Work that goes on ends between two items
 * by itself, and is given a moment for that.
 */
public final class ProviderWatch implements AutoCloseable {
    private static final long LOOK_MILLIS = 250;
    private static final long MOMENT_MILLIS = 1_000;

    private final SignedInEntity entity;
    private final BooleanSupplier stopAtOnce;
    private final CountDownLatch over = new CountDownLatch(1);

    private ProviderWatch(SignedInEntity entity, BooleanSupplier stopAtOnce) {
        this.entity = entity;
        this.stopAtOnce = stopAtOnce;
    }

    /** Watches until it is closed. */
    public static ProviderWatch over(SignedInEntity entity, BooleanSupplier stopAtOnce) {
        ProviderWatch watch = new ProviderWatch(entity, stopAtOnce);
        Thread _ = Thread.ofVirtual().name("provider-watch").start(watch::watch);
        return watch;
    }

    private void watch() {
        try {
            while (!over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stopAtOnce.getAsBoolean()) {
                    if (!over.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
                        entity.abandon();
                    }
                    return;
                }
            }
        } catch (InterruptedException e) {
            // Nobody interrupts it; if somebody did, the work ends by its own time-outs.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
