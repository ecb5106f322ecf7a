package dev.strongroom.service.bench;

import dev.strongroom.service.cli.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tenant of Microsoft 365, simulated in a process of its own, backed up by an agent in another.
 *
 * @param largest the messages of a large mailbox, if one is to be measured
 */
record MicrosoftBenchmark(Scripts scripts, Path directory, Optional<Integer> largest) implements Benchmark {
    private static final int MAILBOXES_AT_ONCE = 50;
    private static final int MESSAGES_OF_MANY = 400;

    @Override
    public Result run(Output output) throws IOException, InterruptedException {
        List<Benchmark> parts = new ArrayList<>(List.of(new TenantSpeedBenchmark(scripts, directory), many()));
        largest.ifPresent(messages -> parts.add(large(messages)));
        List<String> subjects = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (Benchmark part : parts) {
            Result result = part.run(output);
            subjects.add(result.subject());
            figures.addAll(result.figures());
        }
        return new Result(String.join("; ", subjects), figures);
    }

    /** Memory alone, with many mailboxes at once or one large one. */
    Benchmark memory() {
        return largest.isPresent() ? large(largest.get()) : many();
    }

    private Benchmark many() {
        return new TenantMemoryBenchmark(scripts, directory, "rss_mb", MAILBOXES_AT_ONCE, MESSAGES_OF_MANY);
    }

    private Benchmark large(int messages) {
        return new TenantMemoryBenchmark(scripts, directory, "rss_large_mb", 1, messages);
    }
}
