package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.retain.RenewalReport;
import dev.strongroom.vault.series.VaultSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds what the snapshots of a vault need against deletion. */
@Command(name = "renew-retention",
        description = "Holds all that the snapshots need against deletion, where the bucket has "
                + "an object lock: what is held for less than half of the time is held anew.")
final class RenewRetentionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultPlace place;

    @Option(names = "--days", required = true, paramLabel = "DAYS", description = "For how many days from now.")
    private int days;

    private record Result(String outcome, int needed, int renewed, Optional<Instant> heldUntil) {}

    @Override
    public Integer call() throws VaultException {
        if (days < 1) {
            throw new ParameterException(spec.commandLine(), "--days must be at least 1.");
        }
        RenewalReport report;
        try (VaultSeries vaults = place.openSeries()) {
            report = vaults.sum(vault -> vault.upkeep().renewRetention(Duration.ofDays(days)), RenewalReport::plus);
        }
        options.output()
                .line("The snapshots need %d objects; %d are held for longer now.".formatted(report.needed(),
                        report.renewed()));
        report.heldUntil().ifPresent(until -> options.output().line("All of them are held until " + until + "."));
        options.output()
                .result(new Result("success", report.needed(), report.renewed(), report.heldUntil()), place.requests());
        return ExitCodes.OK;
    }
}
