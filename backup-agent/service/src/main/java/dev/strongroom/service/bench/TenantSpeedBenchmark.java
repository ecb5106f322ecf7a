package dev.strongroom.service.bench;

import dev.strongroom.service.cli.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a backup makes of what the provider allows, Microsoft's 10,000 requests in 10 minutes in small: 15 mailboxes of 2,000
 * messages, then the same again with no change.
 */
record TenantSpeedBenchmark(Scripts scripts, Path directory) implements Benchmark {
    private static final int MAILBOXES = 15;
    private static final int MESSAGES = 2_000;
    private static final int REQUESTS = 100;
    private static final int SECONDS = 6;
    private static final double BUDGET_GOAL = 0.9;
    private static final double REQUESTS_GOAL = 1.05;

    @Override
    public Result run(Output output) throws IOException, InterruptedException {
        output.note("Backing up " + MAILBOXES + " mailboxes of " + MESSAGES + " messages…");
        try (TenantProcess tenant = TenantProcess.start(scripts, directory,
                "{\"limits\":{\"mailbox\":{\"amount\":" + REQUESTS + ",\"millis\":" + SECONDS * 1_000 + "}}}",
                "--people",
                Integer.toString(MAILBOXES), "--messages", Integer.toString(MESSAGES));
                MeasuredAgent agent = MeasuredAgent.start(scripts, directory.resolve("speed"),
                        Map.of("microsoft.mailboxRequests", Integer.toString(REQUESTS), "microsoft.mailboxSeconds",
                                Integer.toString(SECONDS)))) {
            String task = agent.addTask(tenant, address -> !address.matches("(info|former)@.*"));
            SimulatedRequests before = tenant.requests();
            MeasuredAgent.Job first = agent.backUp(task);
            SimulatedRequests between = tenant.requests();
            output.note("Backing them up again…");
            MeasuredAgent.Job again = agent.backUp(task);
            SimulatedRequests idle = tenant.requests().since(between);
            return result(first, between.since(before), again, idle, agent.folders(task), agent.peakRssMb());
        }
    }

    private static Result result(MeasuredAgent.Job first, SimulatedRequests asked, MeasuredAgent.Job again,
            SimulatedRequests idle, int folders, double rss) {
        TenantShare share = new TenantShare(MAILBOXES, REQUESTS / (double) SECONDS);
        return new Result(
                "%d mailboxes of %d messages, %d items with what is not mail, %d requests in %d s for each mailbox"
                        .formatted(MAILBOXES, MESSAGES, first.items(), REQUESTS, SECONDS),
                List.of(Figure.atLeast("budget_use", share.use(asked, first.seconds()), "of 1", BUDGET_GOAL),
                        Figure.atMost("idle_requests_over", (double) share.idleOver(idle, folders), "requests", 0),
                        Figure.atMost("requests_per_message",
                                TenantShare.ofMail(asked) / (MAILBOXES * (double) MESSAGES),
                                "requests", REQUESTS_GOAL),
                        Figure.told("requests_per_item", asked.sent() / (double) first.items(), "requests"),
                        Figure.told("refused", (double) (asked.refused() + idle.refused()), "requests"),
                        Figure.told("cpu_per_message", first.cpuSeconds() / first.items() * 1_000, "ms"),
                        Figure.told("first_wall", first.seconds(), "s"),
                        Figure.told("again_wall", again.seconds(), "s"),
                        Figure.told("again_cpu", again.cpuSeconds(), "s"),
                        Figure.told("idle_requests", (double) idle.sent(), "requests"),
                        Figure.told("folders", folders, "folders"), Figure.told("speed_rss_mb", rss, "MB")));
    }
}
