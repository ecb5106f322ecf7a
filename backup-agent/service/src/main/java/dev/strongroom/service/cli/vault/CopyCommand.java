package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.Counted;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.VaultAccess;
import dev.strongroom.service.cli.VaultLocation;
import dev.strongroom.service.storage.RequestTotals;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.copy.CopyReport;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies snapshots into another vault. */
@Command(name = "copy", description = "Copies snapshots into another vault, which must exist. What is there already is "
        + "left out; when it is broken off, the same command goes on.")
final class CopyCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultPlace place;

    @Parameters(index = "1", paramLabel = "TARGET", description = "Where the other vault lies.")
    private VaultLocation target;

    @Parameters(index = "2..*", paramLabel = "SNAPSHOT", description = "The beginnings of their ids. Default: all.")
    private List<String> snapshots = List.of();

    @Option(names = "--target-password-file", paramLabel = "FILE",
            description = "A file that holds the other vault's password. Default: that of this vault.")
    private Optional<Path> targetPasswordFile;

    private record Result(String outcome, int copiedSnapshots, int presentSnapshots, long copiedBlobs,
            long bytesAdded) {}

    @Override
    public Integer call() throws VaultException {
        VaultAccess other = new VaultAccess(target, targetPasswordFile.orElseGet(() -> place.access().passwordFile()));
        CopyReport report;
        try (VaultSeries vaults = place.openSeries(); Vault to = other.open()) {
            Set<Snapshot> chosen = new HashSet<>();
            for (String text : snapshots) {
                chosen.add(SnapshotChoice.find(vaults.reader(), text));
            }
            report = vaults.sum(vault -> vault.upkeep()
                    .copyTo(to, snapshot -> snapshots.isEmpty() || chosen.contains(snapshot)), CopyReport::plus);
        }
        Output output = options.output();
        output.line("Copied %s; there before: %d. Added %.1f MB.".formatted(
                Counted.of(report.copiedSnapshots(), "snapshot", "snapshots"), report.presentSnapshots(),
                report.bytesAdded() / 1e6));
        output.result(new Result("success", report.copiedSnapshots(), report.presentSnapshots(),
                report.copiedBlobs(), report.bytesAdded()), RequestTotals.sum(place.requests(), other.requests()));
        return ExitCodes.OK;
    }
}
