package dev.strongroom.service.backup;

import dev.strongroom.connectors.EntitySource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Abandons a source that waits for its provider when the backup is to stop at once. A source that works ends between two
 * items by itself, and is given a moment for that.
 */
final class SourceWatch implements AutoCloseable {
    private static final long LOOK_MILLIS = 250;
    private static final long MOMENT_MILLIS = 1_000;

    private final EntitySource source;
    private final BackupProgress progress;
    private final CountDownLatch over = new CountDownLatch(1);

    private SourceWatch(EntitySource source, BackupProgress progress) {
        this.source = source;
        this.progress = progress;
    }

    /** Watches until it is closed. */
    static SourceWatch over(EntitySource source, BackupProgress progress) {
        SourceWatch watch = new SourceWatch(source, progress);
        Thread _ = Thread.ofVirtual().name("source-watch").start(watch::watch);
        return watch;
    }

    private void watch() {
        try {
            while (!over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (progress.stopAtOnceRequested()) {
                    if (!over.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
                        source.abandon();
                    }
                    return;
                }
            }
        } catch (InterruptedException e) {
            // Nobody interrupts it; if somebody did, the source ends by its own time-outs.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
