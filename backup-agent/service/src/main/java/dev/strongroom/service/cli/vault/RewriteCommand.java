package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.Counted;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.layout.ItemErasure;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.directory.PathPattern;
import dev.strongroom.vault.erase.ErasureRule;
import dev.strongroom.vault.erase.Originals;
import dev.strongroom.vault.erase.RewriteReport;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes snapshots anew without some paths. */
@Command(name = "rewrite", description = "Writes snapshots anew without what a pattern excludes. The originals stay "
        + "unless --forget removes them; the data stays until a prune. To be rid of it at once, use \"vault erase\".")
final class RewriteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultPlace place;

    @Parameters(index = "1..*", paramLabel = "SNAPSHOT",
            description = "The beginnings of their ids, or latest. Default: all.")
    private List<String> snapshots = List.of();

    @Option(names = "--exclude", required = true, paramLabel = "PATTERN",
            description = "What to leave out, as restic writes it: *, ?, [a-z], ** for any directories; one that "
                    + "begins with a slash counts from the root.")
    private List<String> excluded = List.of();

    @Option(names = "--forget", description = "Removes the originals.")
    private boolean forget;

    @Option(names = "--dry-run", description = "Only tells what would be done.")
    private boolean dryRun;

    private record Result(String outcome, boolean dryRun, int snapshots, int entries) {}

    @Override
    public Integer call() throws VaultException {
        ErasureRule rule = ItemErasure.matching(patterns());
        RewriteReport report;
        try (VaultSeries vaults = place.openSeries()) {
            Predicate<Snapshot> chosen = chosen(vaults.reader());
            report = vaults.sum(vault -> dryRun ? vault.upkeep().previewRewrite(rule, chosen)
                    : vault.upkeep().rewrite(rule, chosen, forget ? Originals.FORGOTTEN : Originals.KEPT),
                    RewriteReport::plus);
        }
        options.output()
                .line("%s %s out of %s.".formatted(dryRun ? "Would leave" : "Left",
                        Counted.of(report.entries(), "entry", "entries"),
                        Counted.of(report.snapshots(), "snapshot", "snapshots")));
        options.output()
                .result(new Result("success", dryRun, report.snapshots(), report.entries()), place.requests());
        return ExitCodes.OK;
    }

    private List<PathPattern> patterns() {
        List<PathPattern> patterns = new ArrayList<>();
        for (String text : excluded) {
            try {
                patterns.add(PathPattern.parse(text));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
            }
        }
        return patterns;
    }

    private Predicate<Snapshot> chosen(VaultReader reader) throws VaultException {
        Set<Snapshot> named = SnapshotChoice.findAll(reader, snapshots);
        return snapshot -> named.isEmpty() || named.contains(snapshot);
    }
}
