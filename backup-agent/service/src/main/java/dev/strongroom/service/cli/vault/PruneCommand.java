package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes out of a vault what no snapshot needs. */
@Command(name = "prune", description = "Takes out what no snapshot needs any more. Nobody else can write meanwhile.")
final class PruneCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultPlace place;

    @Mixin
    private PruneArguments limits;

    @Override
    public Integer call() throws VaultException {
        PruneResult result;
        try (VaultSeries vaults = place.openSeries()) {
            result = PruneResult.of(limits.prune(vaults));
        }
        result.lines(options.output());
        options.output().result(result, place.requests());
        return ExitCodes.OK;
    }
}
