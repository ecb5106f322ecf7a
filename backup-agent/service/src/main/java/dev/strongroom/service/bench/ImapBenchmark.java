package dev.strongroom.service.bench;

import dev.strongroom.service.cli.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Backs up a generated mailbox from Dovecot: mbsync and restic, then this program, each as whole processes, first all of
 * it and then with nothing changed.
 */
record ImapBenchmark(Scripts scripts, Path directory, int messages) implements Benchmark {
    private static final String USER = "bench";
    private static final double WALL_GOAL = 0.5;
    private static final double CPU_GOAL = 1.0;
    private static final double AGAIN_GOAL_SECONDS = 1.0;
    private static final double RSS_GOAL_MB = 512;
    private static final double SIZE_GOAL = 1.0;

    private record Ours(TimedProcess start, TimedProcess first, TimedProcess again, double repositoryMb) {}

    @Override
    public Result run(Output output) throws IOException, InterruptedException {
        output.note("Writing " + messages + " messages…");
        Path mail = directory.resolve("mail").resolve(USER);
        String written = scripts.run("gen_maildir.py", mail.toString(), Integer.toString(messages)).getLast();
        try (DovecotProcess dovecot = DovecotProcess.start(scripts, directory)) {
            output.note("Measuring mbsync and restic…");
            ImapPeers peers = ImapPeers.parse(scripts.run("imap_peers.sh", Integer.toString(dovecot.port()), USER,
                    directory.resolve("peers").toString()));
            output.note("Measuring Strongroom…");
            return result(written, peers, measure(dovecot.port()));
        }
    }

    private Ours measure(int port) throws IOException, InterruptedException {
        Path password = Files.writeString(directory.resolve("password"), "secret\n");
        Path vault = directory.resolve("vault");
        List<String> backup = scripts.strongroom("backup", "imap", "--host", "127.0.0.1", "--port",
                Integer.toString(port), "--plain", "--user", USER, "--password-file", password.toString(), "--vault",
                vault.toString(), "--vault-password-file", password.toString(), "--json");
        TimedProcess.run(directory, scripts.strongroom("version")); // reads Java from the disk
        TimedProcess start = TimedProcess.run(directory, scripts.strongroom("version"));
        TimedProcess first = TimedProcess.run(directory, backup);
        TimedProcess again = TimedProcess.run(directory, backup);
        return new Ours(start, first, again, Sizes.megabytes(vault));
    }

    private static Result result(String written, ImapPeers peers, Ours ours) {
        return new Result(written + " from Dovecot; peers are mbsync and then restic", List.of(
                Figure.ratio("wall_ratio", ours.first.seconds(), peers.seconds(), WALL_GOAL),
                Figure.ratio("cpu_ratio", ours.first.cpuSeconds(), peers.cpuSeconds(), CPU_GOAL),
                Figure.atMost("again_seconds", ours.again.seconds() - ours.start.seconds(), "s", AGAIN_GOAL_SECONDS),
                Figure.atMost("rss_mb", ours.first.maxRssMb(), "MB", RSS_GOAL_MB),
                Figure.ratio("size_ratio", ours.repositoryMb, peers.repositoryMb(), SIZE_GOAL),
                Figure.beside("first_wall", ours.first.seconds(), "s", peers.seconds()),
                Figure.beside("first_cpu", ours.first.cpuSeconds(), "s", peers.cpuSeconds()),
                Figure.beside("again_wall", ours.again.seconds(), "s", peers.againSeconds()),
                Figure.told("jvm_start", ours.start.seconds(), "s"),
                Figure.beside("repository", ours.repositoryMb, "MB", peers.repositoryMb())));
    }
}
