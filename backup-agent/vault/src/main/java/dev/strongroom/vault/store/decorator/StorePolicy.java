package dev.strongroom.vault.store.decorator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a store is dealt with.
 *
 * @param tries how often a failing store is asked before giving up, at least 1
 * @param firstWait before the second try; each further wait is twice as long
 * @param requestsAtOnce how many requests may be under way, at least 1
 * @param upload what may be written
 * @param download what may be read
 * @param cache a directory for copies of small files that are read often, for one vault alone; only worth it for a store
 *     that is far away
 * @param observer is told of every request
 */
public record StorePolicy(int tries, Duration firstWait, int requestsAtOnce, BandwidthLimit upload,
        BandwidthLimit download, Optional<Path> cache, StoreObserver observer) {
    /** What an agent uses. */
    public static final StorePolicy STANDARD = new StorePolicy(4, Duration.ofMillis(500), 32, BandwidthLimit.NONE,
            BandwidthLimit.NONE, Optional.empty(), StoreObserver.NONE);

    public StorePolicy {
        if (tries < 1 || requestsAtOnce < 1) {
            throw new IllegalArgumentException("A store is asked at least once, and by one at least");
        }
    }

    public StorePolicy withTries(int other, Duration wait) {
        return new StorePolicy(other, wait, requestsAtOnce, upload, download, cache, observer);
    }

    public StorePolicy withRequestsAtOnce(int other) {
        return new StorePolicy(tries, firstWait, other, upload, download, cache, observer);
    }

    public StorePolicy withBandwidth(BandwidthLimit up, BandwidthLimit down) {
        return new StorePolicy(tries, firstWait, requestsAtOnce, up, down, cache, observer);
    }

    public StorePolicy withCache(Path directory) {
        return new StorePolicy(tries, firstWait, requestsAtOnce, upload, download, Optional.of(directory), observer);
    }

    public StorePolicy withObserver(StoreObserver other) {
        return new StorePolicy(tries, firstWait, requestsAtOnce, upload, download, cache, other);
    }
}
