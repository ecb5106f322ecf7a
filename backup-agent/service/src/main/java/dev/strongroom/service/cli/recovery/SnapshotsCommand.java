package dev.strongroom.service.cli.recovery;

import dev.strongroom.formats.sidecar.TaskFile;
import dev.strongroom.service.cli.Counted;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.VaultArguments;
import dev.strongroom.service.layout.TaskRoot;
import dev.strongroom.service.layout.TaskSnapshot;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.snapshot.Snapshot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the snapshots of a vault, those included that a stock restic made. */
@Command(name = "snapshots", description = "Lists the snapshots of a vault.")
public final class SnapshotsCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultArguments vaultArguments;

    private record Result(String outcome, List<Row> snapshots) {}

    /** @param checkpoint left by a run in progress, or by one that was broken off */
    private record Row(String id, Instant time, String host, List<String> paths, List<String> tags, boolean checkpoint,
            List<Mailbox> mailboxes) {}

    private record Mailbox(String name, int run, Instant asOf, String outcome) {
        Mailbox(TaskFile.EntityEntry entry) {
            this(entry.address(), entry.run(), entry.asOf(), entry.outcome());
        }
    }

    @Override
    public Integer call() throws VaultException {
        Output output = options.output();
        List<Row> rows = new ArrayList<>();
        try (VaultSeries vault = vaultArguments.open()) {
            VaultReader reader = vault.reader();
            for (Snapshot snapshot : reader.snapshots()) {
                rows.add(row(reader, snapshot));
            }
        }
        rows.forEach(row -> output.line("%s  %s  %s  %s".formatted(row.id.substring(0, 8),
                row.time.truncatedTo(ChronoUnit.SECONDS),
                row.checkpoint ? "checkpoint" : "          ",
                row.mailboxes.isEmpty() ? String.join(", ", row.paths)
                        : row.mailboxes.stream().map(Mailbox::name).collect(Collectors.joining(", ")))));
        output.line(Counted.of(rows.size(), "snapshot", "snapshots"));
        output.result(new Result("success", rows));
        return ExitCodes.OK;
    }

    private static Row row(VaultReader reader, Snapshot snapshot) throws VaultException {
        Optional<TaskSnapshot> ours = TaskSnapshot.of(snapshot);
        List<Mailbox> mailboxes = ours.isEmpty() ? List.of()
                : TaskRoot.read(reader, snapshot.tree()).sidecar().entities().stream().map(Mailbox::new).toList();
        return new Row(snapshot.id().hex(), snapshot.time(), snapshot.hostname(), snapshot.paths(), snapshot.tags(),
                ours.filter(TaskSnapshot::checkpoint).isPresent(), mailboxes);
    }
}
