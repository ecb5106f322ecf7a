package dev.strongroom.connectors.microsoft.budget;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many requests were sent, by mailbox and by what they were for; refused and repeated ones too. Thread-safe. */
public final class RequestCounts {
    private final Map<String, Map<RequestKind, LongAdder>> counts = new ConcurrentHashMap<>();

    void add(String mailbox, RequestKind kind) {
        counts.computeIfAbsent(mailbox, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(kind, key -> new LongAdder())
                .increment();
    }

    /** What was sent for a mailbox, by the user's id as it was given; of the directory for an empty name. */
    public Map<RequestKind, Long> of(String mailbox) {
        Map<RequestKind, Long> sums = new EnumMap<>(RequestKind.class);
        counts.getOrDefault(mailbox, Map.of()).forEach((kind, count) -> sums.put(kind, count.sum()));
        return sums;
    }

    /** What was sent in all. */
    public long total() {
        return counts.values().stream().flatMap(kinds -> kinds.values().stream()).mapToLong(LongAdder::sum).sum();
    }
}
