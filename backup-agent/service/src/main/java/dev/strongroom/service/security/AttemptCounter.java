package dev.strongroom.service.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts failed attempts by key. An attempt is counted when it begins and taken back when it succeeds, so that many at
 * once count as many. Forgets a key 30 minutes after its last attempt, and the least used keys beyond 10,000. Not for
 * several threads at once.
 */
final class AttemptCounter {
    private static final int MOST_KEYS = 10_000;
    private static final Duration MEMORY = Duration.ofMinutes(30);

    private record Attempts(int failures, Instant notBefore) {}

    private final AttemptLimit limit;
    private final Cache<String, Attempts> attempts = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(MEMORY)
            .build();

    AttemptCounter(AttemptLimit limit) {
        this.limit = limit;
    }

    /** How long the key has to wait before its next attempt; zero or less when it may try now. */
    Duration pause(String key, Instant now) {
        Attempts past = attempts.getIfPresent(key);
        return past == null ? Duration.ZERO : Duration.between(now, past.notBefore());
    }

    void begin(String key, Instant now) {
        Attempts past = attempts.getIfPresent(key);
        int failures = past == null ? 1 : past.failures() + 1;
        attempts.put(key, new Attempts(failures, now.plus(limit.pauseAfter(failures))));
    }

    /** Takes back one attempt of the key, which succeeded; its earlier failures stay counted. */
    void takeBack(String key, Instant now) {
        Attempts past = attempts.getIfPresent(key);
        if (past != null) {
            attempts.put(key, new Attempts(past.failures() - 1, now));
        }
    }

    void forget(String key) {
        attempts.invalidate(key);
    }
}
