package dev.strongroom.vault.store.decorator;

import dev.strongroom.vault.store.ObjectKind;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts requests and bytes, as providers bill them. Thread-safe. */
public final class RequestCounts implements StoreObserver {
    private final Map<StoreOperation, Long> requests = new EnumMap<>(StoreOperation.class);
    private final Map<StoreOperation, Long> failures = new EnumMap<>(StoreOperation.class);
    private final Map<StoreOperation, Long> bytes = new EnumMap<>(StoreOperation.class);

    @Override
    public synchronized void requested(StoreOperation operation, ObjectKind kind, Duration took,
            Optional<IOException> failure) {
        requests.merge(operation, 1L, Long::sum);
        failures.merge(operation, failure.isPresent() ? 1L : 0L, Long::sum);
    }

    @Override
    public synchronized void transferred(StoreOperation operation, long count) {
        bytes.merge(operation, count, Long::sum);
    }

    /** How many requests were sent, those that failed among them. */
    public synchronized long requests(StoreOperation operation) {
        return requests.getOrDefault(operation, 0L);
    }

    /** How many requests failed. */
    public synchronized long failures(StoreOperation operation) {
        return failures.getOrDefault(operation, 0L);
    }

    /** How many bytes were written or read. */
    public synchronized long bytes(StoreOperation operation) {
        return bytes.getOrDefault(operation, 0L);
    }
}
