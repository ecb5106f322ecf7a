package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.Counted;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.retention.Retention;
import dev.strongroom.vault.retention.RetentionRule;
import dev.strongroom.vault.retention.SnapshotGroup;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes snapshots that a rule does not keep. */
@Command(name = "forget", description = "Removes snapshots: those named, or those that a rule does not keep among the "
        + "snapshots of each host and path. Their data stays until a prune.")
final class ForgetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultPlace place;

    @Mixin
    private KeepArguments keep;

    @Parameters(index = "1..*", paramLabel = "SNAPSHOT", description = "The beginnings of their ids.")
    private List<String> snapshots = List.of();

    @Option(names = "--dry-run", description = "Only tells what would be removed.")
    private boolean dryRun;

    @Option(names = "--prune", description = "Prunes afterwards.")
    private boolean prune;

    @Option(names = "--unsafe-allow-remove-all",
            description = "Lets a rule remove all snapshots of a host and its paths, which is refused otherwise.")
    private boolean allowRemoveAll;

    @Mixin
    private PruneArguments limits;

    private record Result(String outcome, boolean dryRun, List<SnapshotRow> kept, List<SnapshotRow> removed,
            Optional<PruneResult> prune) {}

    @Override
    public Integer call() throws VaultException {
        RetentionRule rule = keep.rule();
        if (rule.isEmpty() == snapshots.isEmpty()) {
            throw new ParameterException(spec.commandLine(),
                    "Name the snapshots to remove, or with --keep-… those to keep; one of the two.");
        }
        Retention.Decision decision;
        Optional<PruneResult> pruned = Optional.empty();
        try (VaultSeries vaults = place.openSeries()) {
            decision = decide(vaults.reader(), rule);
            if (!dryRun) {
                forget(vaults, decision.remove());
                pruned = prune ? Optional.of(PruneResult.of(limits.prune(vaults)))
                        : Optional.empty();
            }
        }
        show(decision, pruned);
        return ExitCodes.OK;
    }

    private static void forget(VaultSeries vaults, List<Snapshot> snapshots) throws VaultException {
        for (Vault vault : vaults.vaults()) {
            Set<Digest> there = vault.reader().snapshots().stream().map(Snapshot::id).collect(Collectors.toSet());
            vault.upkeep().forget(snapshots.stream().map(Snapshot::id).filter(there::contains).toList());
        }
    }

    private Retention.Decision decide(VaultReader reader, RetentionRule rule) throws VaultException {
        List<Snapshot> all = reader.snapshots();
        if (!rule.isEmpty()) {
            Retention.Decision decision = new Retention(rule, Instant.now()).apply(all);
            if (!allowRemoveAll) {
                requireSomeKept(decision);
            }
            return decision;
        }
        Set<Snapshot> named = SnapshotChoice.findAll(reader, snapshots);
        return new Retention.Decision(all.stream().filter(snapshot -> !named.contains(snapshot)).toList(),
                List.copyOf(named));
    }

    private static void requireSomeKept(Retention.Decision decision) {
        for (SnapshotGroup group : decision.emptied()) {
            throw new CommandFailedException("last-snapshot",
                    "This rule would remove the last snapshot of host " + group.host() + ", paths "
                            + String.join(", ", group.paths()) + ". Nothing was removed. Let the rule keep one, e.g. "
                            + "with --keep-last 1, or say --unsafe-allow-remove-all.");
        }
    }

    private void show(Retention.Decision decision, Optional<PruneResult> pruned) {
        Output output = options.output();
        List<SnapshotRow> removed = decision.remove().stream().map(SnapshotRow::new).toList();
        removed.forEach(row -> output.line(row.line()));
        output.line("%s %s, kept %d.".formatted(dryRun ? "Would remove" : "Removed",
                Counted.of(removed.size(), "snapshot", "snapshots"),
                decision.keep().size()));
        pruned.ifPresent(result -> result.lines(output));
        output.result(new Result("success", dryRun, decision.keep().stream().map(SnapshotRow::new).toList(), removed,
                pruned), place.requests());
    }
}
