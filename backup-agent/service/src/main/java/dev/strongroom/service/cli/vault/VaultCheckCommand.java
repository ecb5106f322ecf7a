package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.CheckResult;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.CheckReport;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks for damage in a vault. */
@Command(name = "check", description = "Looks for damage in a vault.")
final class VaultCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultPlace place;

    @ArgGroup
    private Depth depth = new Depth();

    /** How much is read; one of the two. */
    static final class Depth {
        @Option(names = "--read-data", description = "Reads every byte and compares it with its name.")
        private boolean readData;

        @Option(names = "--sample", paramLabel = "PERCENT",
                description = "Reads so many packs of a hundred, chosen by chance.")
        private Optional<Integer> sample = Optional.empty();
    }

    @Override
    public Integer call() throws VaultException {
        CheckDepth chosen = chosen();
        CheckReport report;
        try (VaultSeries vaults = place.openSeries()) {
            report = vaults.sum(vault -> vault.check(chosen), CheckReport::plus);
        }
        return CheckResult.show(report, options.output(), place.requests());
    }

    private CheckDepth chosen() {
        if (depth.sample.isEmpty()) {
            return depth.readData ? CheckDepth.EVERY_BLOB : CheckDepth.STRUCTURE;
        }
        try {
            return new CheckDepth.Sample(depth.sample.get());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
    }
}
