package dev.strongroom.service.bench;

import dev.strongroom.service.cli.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A OneDrive of a simulated tenant whose downloads together carry so many bytes a second, backed up by the command as a
 * whole process: all of it, then what changed, then nothing.
 *
 * @param files how many; each has {@value #FILE_BYTES} bytes, and 1,000 are different
 */
record DriveBenchmark(Scripts scripts, Path directory, int files) implements Benchmark {
    private static final int FILE_BYTES = 200_000;
    private static final long BANDWIDTH = 200_000_000;
    private static final int CHANGES = 100;
    private static final double BANDWIDTH_GOAL = 0.8;
    private static final double REQUESTS_GOAL = 110;
    private static final double SECONDS_GOAL = 3;
    private static final double RSS_GOAL_MB = 512;
    private static final String BEHAVIOUR = """
            {"bandwidth":%d,"limits":{"drives":{"amount":100000000,"millis":60000},
            "app":{"amount":100000000,"millis":10000}}}""".formatted(BANDWIDTH);

    @Override
    public Result run(Output output) throws IOException, InterruptedException {
        output.note("Making a drive of " + files + " files…");
        try (TenantProcess tenant =
                TenantProcess.start(scripts, directory, BEHAVIOUR, "--people", "1", "--messages", "1",
                        "--files", Integer.toString(files), "--file-size", Integer.toString(FILE_BYTES))) {
            List<String> backup = command(tenant);
            TimedProcess.run(directory, scripts.strongroom("version")); // reads Java from the disk
            output.note("Backing it up…");
            TimedProcess first = TimedProcess.run(directory, backup);
            tenant.edit(CHANGES);
            SimulatedRequests before = tenant.requests();
            output.note("Backing up what changed…");
            TimedProcess changed = TimedProcess.run(directory, backup);
            SimulatedRequests between = tenant.requests();
            TimedProcess idle = TimedProcess.run(directory, backup);
            double most = files * (double) FILE_BYTES / BANDWIDTH;
            return new Result(
                    "%d files of %d bytes, downloads of at most %d MB/s together, %d files with other content"
                            .formatted(files, FILE_BYTES, BANDWIDTH / 1_000_000, CHANGES),
                    List.of(Figure.atLeast("bandwidth_use", most / first.seconds(), "of 1", BANDWIDTH_GOAL),
                            Figure.atMost("delta_requests", (double) between.since(before).sent(), "requests",
                                    REQUESTS_GOAL),
                            Figure.atMost("delta_seconds", changed.seconds(), "s", SECONDS_GOAL),
                            Figure.atMost("rss_mb", Math.max(first.maxRssMb(), changed.maxRssMb()), "MB", RSS_GOAL_MB),
                            Figure.told("first_wall", first.seconds(), "s"),
                            Figure.told("first_cpu", first.cpuSeconds(), "s"),
                            Figure.told("delta_cpu", changed.cpuSeconds(), "s"),
                            Figure.told("idle_wall", idle.seconds(), "s"),
                            Figure.told("idle_requests", (double) tenant.requests().since(between).sent(), "requests"),
                            Figure.told("vault_mb", Sizes.megabytes(directory.resolve("vault")), "MB")));
        }
    }

    private List<String> command(TenantProcess tenant) throws IOException {
        Path password = Files.writeString(directory.resolve("password"), "secret\n");
        Path secret = Files.writeString(directory.resolve("client.secret"), "demo");
        return scripts.strongroom("backup", "onedrive", "--tenant", "harbour.example", "--client-id", "demo",
                "--client-secret-file", secret.toString(), "--user", "anna@harbour.example", "--login-url",
                tenant.login(), "--graph-url", tenant.login() + "/v1.0", "--requests-per-minute", "100000000",
                "--vault",
                directory.resolve("vault").toString(), "--vault-password-file", password.toString(), "--json");
    }
}
