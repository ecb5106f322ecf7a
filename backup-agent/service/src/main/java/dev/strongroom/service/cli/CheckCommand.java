package dev.strongroom.service.cli;

import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.CheckReport;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for damage in a vault. */
@Command(name = "check", description = "Looks for damage in a vault.")
public final class CheckCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultArguments vaultArguments;

    @Option(names = "--read-data", description = "Reads every byte and compares it with its name; takes its time.")
    private boolean readData;

    @Override
    public Integer call() throws VaultException {
        CheckReport report;
        try (VaultSeries vaults = vaultArguments.open()) {
            CheckDepth depth = readData ? CheckDepth.EVERY_BLOB : CheckDepth.STRUCTURE;
            report = vaults.sum(vault -> vault.check(depth), CheckReport::plus);
        }
        return CheckResult.show(report, options.output(), vaultArguments.requests());
    }
}
