package dev.strongroom.service.bench;

import dev.strongroom.service.cli.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How much memory an agent takes with one large mailbox: while it is read for the first time, while nothing changed, and
 * while all of it is restored to where it still is, so that every message is looked up and none is written.
 */
record LargeMailboxBenchmark(Scripts scripts, Path directory, int messages) implements Benchmark {
    private static final double RSS_GOAL_MB = 512;
    private static final String FIGURE = "rss_large_mb";

    @Override
    public Result run(Output output) throws IOException, InterruptedException {
        output.note("Backing up a mailbox of " + messages + " messages…");
        try (TenantProcess tenant = TenantProcess.start(scripts, directory, TenantProcess.UNLIMITED, "--people", "1",
                "--messages", "1", "--largest-mailbox", Integer.toString(messages), "--no-attachments");
                MeasuredAgent agent = MeasuredAgent.start(scripts, directory.resolve(FIGURE),
                        Map.of("microsoft.mailboxSeconds", "1"))) {
            String task = agent.addTask(tenant, address -> address.startsWith("records@"));
            MeasuredAgent.Job first = agent.backUp(task);
            double afterFirst = agent.peakRssMb();
            output.note("%d items in %.0f s, %.0f MB. Backing it up again…".formatted(first.items(), first.seconds(),
                    afterFirst));
            MeasuredAgent.Job again = agent.backUp(task);
            double afterAgain = agent.peakRssMb();
            output.note(
                    "%.1f s, %.0f MB. Restoring to where all of it still is…".formatted(again.seconds(), afterAgain));
            MeasuredAgent.Job restore = agent.restoreToWhereItIs(task);
            return new Result(
                    "a mailbox of %d small messages, read in %.0f s".formatted(messages, first.seconds()),
                    List.of(Figure.atMost(FIGURE, agent.peakRssMb(), "MB", RSS_GOAL_MB),
                            Figure.told(FIGURE + "_first", afterFirst, "MB"),
                            Figure.told(FIGURE + "_again", afterAgain, "MB"),
                            Figure.told("large_messages_a_second", first.items() / first.seconds(), "1/s"),
                            Figure.told("large_cpu_per_message", first.cpuSeconds() * 1_000 / messages, "ms"),
                            Figure.told("large_again_seconds", again.seconds(), "s"),
                            Figure.told("large_restore_seconds", restore.seconds(), "s")));
        }
    }
}
