package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.Counted;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes locks that somebody left. */
@Command(name = "unlock", description = "Removes locks whose holder is gone.")
final class UnlockCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultPlace place;

    @Option(names = "--all", description = "Removes every lock: only when nothing works on the vault.")
    private boolean all;

    private record Result(String outcome, int removed) {}

    @Override
    public Integer call() throws VaultException {
        int removed;
        try (VaultSeries vaults = place.openSeries()) {
            removed = vaults.sum(vault -> all ? vault.upkeep().unlockAll() : vault.upkeep().unlock(), Integer::sum);
        }
        options.output().line("Removed " + Counted.of(removed, "lock", "locks") + ".");
        options.output().result(new Result("success", removed), place.requests());
        return ExitCodes.OK;
    }
}
