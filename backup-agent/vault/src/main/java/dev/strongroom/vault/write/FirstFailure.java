package dev.strongroom.vault.write;

import dev.strongroom.vault.VaultException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Remembers what made a writer lose blobs that it had promised to store: from then on it must not write an index or a
 * snapshot. Thread-safe.
 */
final class FirstFailure {
    private final AtomicReference<Optional<Throwable>> first = new AtomicReference<>(Optional.empty());

    void note(Throwable failure) {
        first.compareAndSet(Optional.empty(), Optional.of(failure));
    }

    /** Throws what was noted, if something was. */
    void requireNone() throws VaultException {
        Optional<Throwable> noted = first.get();
        if (noted.isPresent()) {
            if (noted.get() instanceof VaultException expected) {
                throw expected;
            }
            throw new IllegalStateException("This writer lost data by an earlier failure", noted.get());
        }
    }
}
