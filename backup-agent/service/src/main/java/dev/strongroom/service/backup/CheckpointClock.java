package dev.strongroom.service.backup;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** Says when the next checkpoint of an entity is due. Thread-safe and cheap. */
final class CheckpointClock {
    private final int items;
    private final long intervalNanos;
    private final LongSupplier nanoTime;
    private final AtomicInteger since = new AtomicInteger();
    private volatile long last;

    CheckpointClock(EngineSettings settings, LongSupplier nanoTime) {
        items = settings.checkpointItems();
        intervalNanos = settings.checkpointInterval().toNanos();
        this.nanoTime = nanoTime;
        last = nanoTime.getAsLong();
    }

    /** A new item was stored. */
    void stored() {
        since.incrementAndGet();
    }

    boolean due() {
        return since.get() >= items || nanoTime.getAsLong() - last >= intervalNanos;
    }

    /** A checkpoint was published. */
    void restart() {
        since.set(0);
        last = nanoTime.getAsLong();
    }
}
