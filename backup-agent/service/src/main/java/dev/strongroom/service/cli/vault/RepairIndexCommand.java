package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.repair.RepairReport;
import dev.strongroom.vault.series.VaultSeries;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the index say what is in the packs. */
@Command(name = "repair-index", description = "Makes the index anew where it is damaged or lacks packs that are there.")
final class RepairIndexCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultPlace place;

    private record Result(String outcome, int damagedIndexFiles, int addedPacks, int droppedPacks,
            List<String> unreadablePacks) {}

    @Override
    public Integer call() throws VaultException {
        RepairReport report;
        try (VaultSeries vaults = place.openSeries()) {
            report = vaults.sum(vault -> vault.upkeep().repairIndex(), RepairReport::plus);
        }
        boolean whole = report.unreadablePacks().isEmpty();
        Output output = options.output();
        output.line("Replaced %d damaged index files, added %d packs, dropped %d that are gone or cut short.".formatted(
                report.damagedIndexFiles(), report.addedPacks(), report.droppedPacks()));
        report.unreadablePacks().forEach(pack -> output.line("Pack " + pack + " can't be read and was left alone."));
        output.result(new Result(whole ? "success" : "partial", report.damagedIndexFiles(), report.addedPacks(),
                report.droppedPacks(), report.unreadablePacks()), place.requests());
        return whole ? ExitCodes.OK : ExitCodes.PARTIAL;
    }
}
