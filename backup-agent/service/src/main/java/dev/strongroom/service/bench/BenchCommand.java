package dev.strongroom.service.bench;

import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures this machine. */
@Command(name = "bench", description = "Measures this program beside its peers, on this machine.")
public final class BenchCommand implements Callable<Integer> {
    private final Optional<Path> home;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions options;

    @Parameters(paramLabel = "NAME",
            description = "What to measure: imap; drives; microsoft, or microsoft-memory alone; vault, or its parts directory, prune and"
                    + " incremental; pst; stages, of the vault's pipeline.")
    private String name;

    @Option(names = "--messages", paramLabel = "N", defaultValue = "20000",
            description = "How many messages. Goals are for the default, ${DEFAULT-VALUE}.")
    private int messages;

    @Option(names = "--files", paramLabel = "N", defaultValue = "100000",
            description = "How many files of a drive. Goals are for the default, ${DEFAULT-VALUE}.")
    private int files;

    @Option(names = "--blobs", paramLabel = "N", defaultValue = "1000000",
            description = "How many blobs and items where many are needed. Goals are for the default, ${DEFAULT-VALUE}.")
    private int blobs;

    @Option(names = "--long",
            description = "Also what takes many minutes: microsoft with one mailbox of so many messages"
                    + " as --blobs says.")
    private boolean all;

    @Option(names = "--work", paramLabel = "DIR",
            description = "Where the data is written. Default: a temporary directory.")
    private Optional<Path> work;

    private record Report(String outcome, String bench, String subject, List<Figure> figures, Machine machine) {}

    /** @param home the checkout that is measured, when the program runs from one */
    public BenchCommand(Optional<Path> home) {
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Scripts scripts = new Scripts(home.orElseThrow(() -> new CommandFailedException("no-checkout",
                "Run benchmarks with ./strongroom from a checkout: they need its scripts.")));
        Output output = options.output();
        Path directory = work.isPresent() ? Files.createDirectories(work.get().toAbsolutePath())
                : Files.createTempDirectory("strongroom-bench");
        Machine machine = Machine.now();
        Benchmark.Result result = benchmark(scripts, directory).run(output);
        output.line(BenchTable.of(result, machine, "./strongroom bench " + name));
        boolean met = result.figures().stream().allMatch(Figure::met);
        output.result(new Report(met ? "success" : "partial", name, result.subject(), result.figures(), machine));
        output.note("The data is in " + directory + ".");
        return met ? ExitCodes.OK : ExitCodes.PARTIAL;
    }

    private Benchmark benchmark(Scripts scripts, Path directory) {
        return switch (name) {
            case "imap" -> new ImapBenchmark(scripts, directory, messages);
            case "drives" -> new DriveBenchmark(scripts, directory, files);
            case "microsoft" -> microsoft(scripts, directory).whole();
            case "microsoft-memory" -> microsoft(scripts, directory).memory();
            case "vault" -> new BenchmarkSeries(List.of(new DirectoryBenchmark(scripts, directory, messages),
                    new SteadyBenchmark(scripts, directory), new PruneBenchmark(scripts, directory, blobs),
                    new IncrementalBenchmark(directory, blobs)));
            case "directory" -> new DirectoryBenchmark(scripts, directory, messages);
            case "prune" -> new PruneBenchmark(scripts, directory, blobs);
            case "incremental" -> new IncrementalBenchmark(directory, blobs);
            case "pst" -> new PstBenchmark(scripts, directory, messages);
            case "stages" -> new StagesBenchmark(scripts, directory);
            default -> throw new ParameterException(spec.commandLine(), "There is no benchmark \"" + name
                    + "\"; there are: imap, drives, microsoft, microsoft-memory, vault, directory, prune, incremental, pst, stages.");
        };
    }

    private MicrosoftBenchmarks microsoft(Scripts scripts, Path directory) {
        return new MicrosoftBenchmarks(scripts, directory, all ? Optional.of(blobs) : Optional.empty());
    }
}
