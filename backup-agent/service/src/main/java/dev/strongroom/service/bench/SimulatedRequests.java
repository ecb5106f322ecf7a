package dev.strongroom.service.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a simulated tenant was asked, as it counts itself: requests within a {@code $batch} too.
 *
 * @param byType requests by the type of resource, refused ones too
 * @param refused with 429
 */
record SimulatedRequests(Map<String, Long> byType, long refused) {
    SimulatedRequests {
        byType = Map.copyOf(byType);
    }

    /** Reads what {@code GET /_sim/coverage} answers. */
    static SimulatedRequests of(JsonNode coverage) {
        Map<String, Long> requests = new TreeMap<>();
        coverage.get("types")
                .properties()
                .forEach(type -> requests.put(type.getKey(), type.getValue().get("requests").longValue()));
        return new SimulatedRequests(requests, coverage.get("refused").longValue());
    }

    /** What came since an earlier count. */
    SimulatedRequests since(SimulatedRequests earlier) {
        Map<String, Long> requests = new TreeMap<>();
        byType.forEach((type, count) -> requests.put(type, count - earlier.byType.getOrDefault(type, 0L)));
        return new SimulatedRequests(requests, refused - earlier.refused);
    }

    /** All of them. */
    long sent() {
        return byType.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those that were let through. */
    long passed() {
        return sent() - refused;
    }
}
