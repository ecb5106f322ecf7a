package dev.strongroom.service.cli.recovery;

import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.service.cli.Counted;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finds items of a restore point by their sender, recipient and subject. */
@Command(name = "search",
        description = "Finds items by words of their sender, recipient or subject, in all folders of a mailbox.")
public final class SearchCommand implements Callable<Integer> {
    private final Supplier<Recoveries> recoveries;

    @Mixin
    private OutputOptions options;

    @Mixin
    private RecoveryArguments arguments;

    @Mixin
    private FolderArguments folders;

    @Parameters(paramLabel = "WORD", arity = "1..*",
            description = "Words or their beginnings, all of which an item must have.")
    private List<String> words = List.of();

    private record Found(String outcome, String mailbox, int run, Instant at, List<MessageRow> messages) {}

    public SearchCommand(Supplier<Recoveries> recoveries) {
        this.recoveries = recoveries;
    }

    @Override
    public Integer call() throws VaultException {
        Output output = options.output();
        try (VaultSeries vault = arguments.openVault();
                Recoveries.OpenRecovery open = arguments.open(recoveries.get(), vault)) {
            RestorePoint point = arguments.restorePoint(open);
            List<FolderView> chosen = folders.of(open.recovery().folders(point.run()));
            Optional<String> text = Optional.of(String.join(" ", words));
            List<MessageRow> rows = chosen.stream()
                    .flatMap(folder -> MessageRow.of(open.recovery(), point.run(), folder, text).stream())
                    .toList();
            rows.forEach(row -> output.line(
                    "%s  %s  %s  %s".formatted(row.received(), row.folder(), row.from(), row.subject())));
            output.line("%s found, as of %s.".formatted(Counted.of(rows.size(), "item", "items"),
                    point.at().truncatedTo(ChronoUnit.SECONDS)));
            output.result(new Found("success", open.mailbox().address(), point.run(), point.at(), rows));
        }
        return ExitCodes.OK;
    }
}
