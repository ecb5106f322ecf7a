package dev.strongroom.service.cli;

import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.CheckReport;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import java.util.List;
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

    private record Result(String outcome, int snapshots, long blobs, long packs, long unusedPacks, long bytesRead,
            List<Damage> problems) {}

    private record Damage(String kind, String object, String message) {}

    @Override
    public Integer call() throws VaultException {
        CheckReport report;
        try (Vault vault = vaultArguments.open()) {
            report = vault.check(readData ? CheckDepth.EVERY_BLOB : CheckDepth.STRUCTURE);
        }
        Output output = options.output();
        report.problems().forEach(problem -> output.line(problem.object() + ": " + problem.message()));
        if (report.truncated()) {
            output.line("… and more.");
        }
        String found = report.sound() ? "No damage found in %d snapshots, %d packs and %d blobs."
                : "The vault is damaged: %d snapshots, %d packs and %d blobs were looked at.";
        output.line(found.formatted(report.snapshots(), report.packs(), report.blobs()));
        output.result(new Result(report.sound() ? "success" : "failed", report.snapshots(), report.blobs(),
                report.packs(), report.unusedPacks(), report.bytesRead(),
                report.problems().stream().map(p -> new Damage(p.kind().name(), p.object(), p.message())).toList()));
        return report.sound() ? ExitCodes.OK : ExitCodes.FAILED;
    }
}
