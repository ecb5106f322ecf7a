package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.Counted;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.snapshot.Snapshot;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the snapshots of a vault, whoever made them. */
@Command(name = "snapshots", description = "Lists the snapshots of a vault.")
final class VaultSnapshotsCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultPlace place;

    private record Result(String outcome, List<SnapshotRow> snapshots) {}

    @Override
    public Integer call() throws VaultException {
        List<Snapshot> snapshots;
        try (VaultSeries vaults = place.openSeries()) {
            snapshots = vaults.reader().snapshots();
        }
        Output output = options.output();
        List<SnapshotRow> rows = snapshots.stream().map(SnapshotRow::new).toList();
        rows.forEach(row -> output.line(row.line()));
        output.line(Counted.of(rows.size(), "snapshot", "snapshots"));
        output.result(new Result("success", rows), place.requests());
        return ExitCodes.OK;
    }
}
