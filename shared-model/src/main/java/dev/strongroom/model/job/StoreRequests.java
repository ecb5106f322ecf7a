package dev.strongroom.model.job;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was asked of stores that are no directory of the machine, each try for itself.
 *
 * @param requests how many, by kind; {@code write}, {@code read}, {@code list} and {@code delete} always, others when there
 *     were any
 * @param bytesUp bytes written
 * @param bytesDown bytes read
 * @param listPrice what providers ask for these requests, where that is known
 */
public record StoreRequests(Map<String, Long> requests, long bytesUp, long bytesDown, Optional<Price> listPrice) {
    /**
     * A price by a provider's list.
     *
     * @param usd in US dollars
     * @param list whose prices, and as of when
     */
    public record Price(BigDecimal usd, String list) {}

    public StoreRequests {
        requests = Collections.unmodifiableMap(new TreeMap<>(requests)); // in order wherever it is shown
    }

    /** How many requests there were, whatever their kind. */
    public long count() {
        return requests.values().stream().mapToLong(Long::longValue).sum();
    }
}
