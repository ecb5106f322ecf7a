package dev.strongroom.service.backup;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What the changes that wait in all folders under way may take together, so that fifty mailboxes at once take no more memory
 * than a few. Thread-safe.
 */
final class StagingMemory {
    /** What one folder may take when it is alone. */
    private static final int MOST_OF_ONE = 24 << 20;
    private static final int MOST = 48 << 20;
    /** Fewer are not worth a checkpoint. */
    private static final int LEAST_OF_ONE = 512 << 10;

    private final AtomicLong taken = new AtomicLong();

    /** Takes bytes, or gives them back when there are fewer than none. */
    void take(long bytes) {
        taken.addAndGet(bytes);
    }

    /** Whether a folder that takes so much of it has to write what it has. */
    boolean isTooMuch(long ofOne) {
        return ofOne >= MOST_OF_ONE || (ofOne >= LEAST_OF_ONE && taken.get() >= MOST);
    }
}
