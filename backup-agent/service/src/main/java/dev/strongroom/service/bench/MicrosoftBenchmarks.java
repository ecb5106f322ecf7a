package dev.strongroom.service.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tenant of Microsoft 365, simulated in a process of its own, backed up by an agent in another: what can be measured.
 *
 * @param largest the messages of a large mailbox, if one is to be measured
 */
record MicrosoftBenchmarks(Scripts scripts, Path directory, Optional<Integer> largest) {
    private static final int MAILBOXES_AT_ONCE = 50;
    private static final int MESSAGES_OF_MANY = 400;

    /** All of it. */
    Benchmark whole() {
        List<Benchmark> parts = new ArrayList<>(List.of(new TenantSpeedBenchmark(scripts, directory), many()));
        largest.ifPresent(messages -> parts.add(large(messages)));
        return new BenchmarkSeries(parts);
    }

    /** Memory alone, with many mailboxes at once or one large one. */
    Benchmark memory() {
        return largest.isPresent() ? large(largest.get()) : many();
    }

    private Benchmark many() {
        return new TenantMemoryBenchmark(scripts, directory, "rss_mb", MAILBOXES_AT_ONCE, MESSAGES_OF_MANY);
    }

    private Benchmark large(int messages) {
        return new LargeMailboxBenchmark(scripts, directory, messages);
    }
}
