package dev.strongroom.service.bench;

import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Backs up and restores a directory of generated mail with the stock restic in two versions and with this program, each as
 * whole new processes, taking turns for some rounds. Figures are medians of the rounds. What was restored is compared
 * with the source, byte for byte. Nothing is removed until the end: for a minute after that, some file systems are slow to
 * make files, and whoever comes next would pay.
 */
record DirectoryBenchmark(Scripts scripts, Path directory, int messages) implements Benchmark {
    private static final int ROUNDS = 3;
    private static final double CPU_GOAL = 0.5;
    private static final double WALL_GOAL = 0.5;
    private static final double RSS_GOAL_MB = 256;
    private static final double SIZE_GOAL = 0.78;
    private static final double RESTORE_GOAL = 1.0;

    /** One round of one program. */
    private record Round(TimedProcess backup, TimedProcess again, TimedProcess restore, double repositoryMb) {}

    @Override
    public Result run(Output output) throws IOException, InterruptedException {
        Path source = directory.resolve("mail");
        output.note("Writing " + messages + " messages…");
        String written = scripts.run("gen_maildir.py", source.toString(), Integer.toString(messages)).getLast();
        Path password = Files.writeString(directory.resolve("password"), "secret\n");
        TimedProcess.run(directory, scripts.strongroom("version")); // a build that is due is not measured
        Map<Program, List<Round>> rounds = new LinkedHashMap<>();
        List<Program> programs = new ArrayList<>(List.of(Program.restic("restic", password),
                Program.strongroom(scripts, password)));
        scripts.resticCurrent().ifPresent(newest -> programs.add(Program.restic(newest.toString(), password)));
        for (int round = 1; round <= ROUNDS; round++) {
            output.note("Round " + round + " of " + ROUNDS + "…");
            for (Program program : programs) {
                Path place = Files.createDirectories(directory.resolve("round-" + round).resolve(program.name()));
                rounds.computeIfAbsent(program, p -> new ArrayList<>()).add(round(program, source, place));
            }
            Collections.rotate(programs, 1);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            scripts.remove(directory.resolve("round-" + round));
        }
        return result(written, List.copyOf(rounds.values()));
    }

    private Result result(String written, List<List<Round>> rounds) throws IOException, InterruptedException {
        List<Round> current = rounds.size() > 2 ? rounds.get(2) : List.of();
        return new Result(written + "; the peer is restic " + version("restic")
                + (current.isEmpty() ? "" : ", beside it a current one, " + version(newestName())),
                figures(rounds.get(1), rounds.getFirst(), current));
    }

    private String newestName() {
        return scripts.resticCurrent().map(Path::toString).orElse("restic");
    }

    private String version(String restic) throws IOException, InterruptedException {
        String line = TimedProcess.run(directory, List.of(restic, "version")).lastLine();
        return line.split(" ", -1)[1];
    }

    private Round round(Program program, Path source, Path place) throws IOException, InterruptedException {
        Path repository = place.resolve("repository");
        Path target = place.resolve("restored");
        TimedProcess.run(directory, program.command(repository, "init"));
        List<String> backingUp = program.command(repository, "backup", source.toString());
        TimedProcess backup = TimedProcess.run(directory, backingUp);
        TimedProcess again = TimedProcess.run(directory, backingUp);
        TimedProcess restore = TimedProcess.run(directory, program.restore(repository, target));
        requireSame(source, target);
        return new Round(backup, again, restore, Sizes.megabytes(repository));
    }

    /** Both programs restore a file under the path that it had, or under its name: the source's name is found below. */
    private void requireSame(Path source, Path target) throws IOException, InterruptedException {
        Path whole = target.resolve(source.subpath(0, source.getNameCount()).toString());
        Path restored = Files.isDirectory(whole) ? whole
                : Files.isDirectory(target.resolve("mail")) ? target.resolve("mail") : target;
        Process diff = new ProcessBuilder("diff", "-r", "-q", source.toString(), restored.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("differences").toFile())
                .start();
        if (diff.waitFor() != 0) {
            throw new CommandFailedException("benchmark-failed",
                    "What was restored to " + restored + " differs from " + source + "; see "
                            + directory.resolve("differences") + ".");
        }
    }

    private static List<Figure> figures(List<Round> ours, List<Round> stock, List<Round> current) {
        ToDoubleFunction<Round> cpu = round -> round.backup.cpuSeconds();
        ToDoubleFunction<Round> wall = round -> round.backup.seconds();
        ToDoubleFunction<Round> restore = round -> round.restore.seconds();
        ToDoubleFunction<Round> again = round -> round.again.seconds();
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.ratio("cpu_ratio", median(ours, cpu), median(stock, cpu), CPU_GOAL),
                Figure.ratio("wall_ratio", median(ours, wall), median(stock, wall), WALL_GOAL),
                Figure.atMost("rss_mb", median(ours, round -> round.backup.maxRssMb()), "MB", RSS_GOAL_MB),
                Figure.ratio("size_ratio", median(ours, Round::repositoryMb), median(stock, Round::repositoryMb),
                        SIZE_GOAL),
                Figure.ratio("restore_ratio", median(ours, restore), median(stock, restore), RESTORE_GOAL),
                Figure.beside("backup_cpu", median(ours, cpu), "s", median(stock, cpu)),
                Figure.beside("backup_wall", median(ours, wall), "s", median(stock, wall)),
                Figure.beside("again_wall", median(ours, again), "s", median(stock, again)),
                Figure.beside("restore_wall", median(ours, restore), "s", median(stock, restore))));
        if (!current.isEmpty()) {
            figures.add(Figure.beside("backup_cpu_current", median(ours, cpu), "s", median(current, cpu)));
            figures.add(Figure.beside("backup_wall_current", median(ours, wall), "s", median(current, wall)));
            figures.add(Figure.beside("restore_wall_current", median(ours, restore), "s", median(current, restore)));
        }
        return figures;
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
