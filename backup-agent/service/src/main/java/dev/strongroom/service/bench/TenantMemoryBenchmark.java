package dev.strongroom.service.bench;

import dev.strongroom.service.cli.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How much memory an agent takes while it backs up mailboxes at once, as fast as it can.
 *
 * @param figure what its memory is called
 * @param mailboxes how many
 * @param messages of each
 */
record TenantMemoryBenchmark(Scripts scripts, Path directory, String figure, int mailboxes, int messages)
        implements
            Benchmark {
    private static final double RSS_GOAL_MB = 512;

    @Override
    public Result run(Output output) throws IOException, InterruptedException {
        output.note("Backing up " + mailboxes + " mailboxes at once, with " + messages + " messages each…");
        try (TenantProcess tenant = TenantProcess.start(scripts, directory, TenantProcess.UNLIMITED, "--people",
                Integer.toString(mailboxes), "--messages", Integer.toString(messages), "--largest-mailbox", "0",
                "--no-attachments");
                MeasuredAgent agent = MeasuredAgent.start(scripts, directory.resolve(figure),
                        Map.of("microsoft.mailboxSeconds", "1"))) {
            String task = agent.addTask(tenant, address -> !address.matches("(info|former)@.*"));
            double before = agent.peakRssMb();
            MeasuredAgent.Job backup = agent.backUp(task);
            return new Result(
                    "%d of %d small messages at once, %.0f s".formatted(mailboxes, messages, backup.seconds()),
                    List.of(Figure.atMost(figure, agent.peakRssMb(), "MB", RSS_GOAL_MB),
                            Figure.told(figure + "_before", before, "MB"),
                            Figure.told(figure + "_messages_a_second", backup.items() / backup.seconds(), "1/s")));
        }
    }
}
