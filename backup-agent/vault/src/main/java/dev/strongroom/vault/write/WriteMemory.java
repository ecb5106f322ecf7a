package dev.strongroom.vault.write;

import java.util.concurrent.atomic.AtomicLong;

/** How much memory the packs and the encoders of one writer take, beside how much they should. Thread-safe. */
final class WriteMemory {
    private final long limit;
    private final AtomicLong taken = new AtomicLong();

    /** @param limit in bytes */
    WriteMemory(long limit) {
        this.limit = limit;
    }

    /** Something takes so many bytes more, or fewer when they are negative. */
    void changed(long bytes) {
        taken.addAndGet(bytes);
    }

    /** Whether so many bytes more would be too many. */
    boolean isShortOf(long bytes) {
        return taken.get() + bytes > limit;
    }
}
