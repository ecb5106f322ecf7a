package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.Counted;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.layout.ItemErasure;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.erase.ErasureReport;
import dev.strongroom.vault.series.VaultSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

/** Erases items from all snapshots and from the store. */
@Command(name = "erase",
        description = "Takes items out of every snapshot and everything that only they need out of the "
                + "store, for good. When it is broken off, the same command goes on.")
final class EraseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultPlace place;

    @Parameters(index = "1..*", paramLabel = "PATH", description = "Items or directories, as \"vault ls\" shows them.")
    private List<String> paths = List.of();

    @Option(names = "--paths-from", paramLabel = "FILE", description = "A file with a path on each line.")
    private Optional<Path> pathsFrom;

    private record Result(String outcome, int snapshots, int entries, PruneResult prune) {}

    @Override
    public Integer call() throws VaultException {
        ItemErasure rule = ItemErasure.at(wanted().stream().map(this::names).toList());
        ErasureReport report;
        try (VaultSeries vaults = place.openSeries()) {
            report = vaults.sum(vault -> vault.upkeep().erase(rule), ErasureReport::plus);
        }
        Output output = options.output();
        output.line("Took %s out of %s new ids now.".formatted(
                Counted.of(report.entries(), "entry", "entries"),
                Counted.of(report.snapshots(), "snapshot, which has", "snapshots, which have")));
        PruneResult prune = PruneResult.of(report.prune());
        prune.lines(output);
        output.result(new Result("success", report.snapshots(), report.entries(), prune), place.requests());
        return ExitCodes.OK;
    }

    private List<String> wanted() {
        List<String> wanted = new ArrayList<>(paths);
        pathsFrom.ifPresent(file -> wanted.addAll(lines(file)));
        if (wanted.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name what to erase.");
        }
        return wanted;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new CommandFailedException("paths-file-unreadable",
                    "The file " + file + " can't be read. Check that it exists and its permissions.", e);
        }
    }

    private List<String> names(String path) {
        List<String> names = Arrays.stream(path.split("/")).filter(name -> !name.isEmpty()).toList();
        if (names.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "The root of a snapshot can't be erased: forget it.");
        }
        return names;
    }
}
