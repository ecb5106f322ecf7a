package dev.strongroom.service.cli.vault;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.prune.PruneReport;
import dev.strongroom.vault.series.VaultSeries;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much a prune does. */
final class PruneArguments {
    private static final long MEGABYTE = 1_000_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--max-unused", paramLabel = "PERCENT", defaultValue = "5",
            description = "How much unused data may stay among used data. Default: ${DEFAULT-VALUE}.")
    private int maxUnused;

    @Option(names = "--max-repack-mb", paramLabel = "MB",
            description = "How much is written anew at most in this run; the next one goes on. Default: no limit.")
    private Optional<Long> maxRepack;

    @Option(names = "--grace-hours", paramLabel = "HOURS", defaultValue = "24",
            description = "How long packs stay in the store after they were taken out of the index. "
                    + "Default: ${DEFAULT-VALUE}; 0 deletes them at once.")
    private int graceHours;

    @Option(names = "--wait-minutes", paramLabel = "MINUTES", defaultValue = "0",
            description = "How long to wait for those who work on the vault. A backup that runs for days lets a prune "
                    + "through after minutes. Default: ${DEFAULT-VALUE}.")
    private int waitMinutes;

    /** How long to wait for others. */
    Duration patience() {
        if (waitMinutes < 0) {
            throw new ParameterException(spec.commandLine(), "Nobody can wait for less than no time.");
        }
        return Duration.ofMinutes(waitMinutes);
    }

    /** Prunes each of the vaults. */
    PruneReport prune(VaultSeries vaults) throws VaultException {
        return vaults.sum(vault -> vault.upkeep().prune(limits(), patience()), PruneReport::plus);
    }

    PruneOptions limits() {
        try {
            return new PruneOptions(maxUnused, maxRepack.map(mb -> mb * MEGABYTE).orElse(Long.MAX_VALUE),
                    Duration.ofHours(graceHours));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
    }
}
