package dev.strongroom.vault.store.decorator;

import dev.strongroom.vault.store.ObjectKind;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Is told what a store is asked for. Called on the threads that ask, at the same time: thread-safe and quick. */
public interface StoreObserver {
    /** Takes no notice. */
    StoreObserver NONE = new StoreObserver() {
        @Override
        public void requested(StoreOperation operation, ObjectKind kind, Duration took, Optional<IOException> failure) {
            // as it says
        }

        @Override
        public void transferred(StoreOperation operation, long bytes) {
            // as it says
        }
    };

    /**
     * A request was answered, each try for itself.
     *
     * @param took until the answer; for a read until its first byte could be had
     */
    void requested(StoreOperation operation, ObjectKind kind, Duration took, Optional<IOException> failure);

    /** So many more bytes were written or read. */
    void transferred(StoreOperation operation, long bytes);
}
