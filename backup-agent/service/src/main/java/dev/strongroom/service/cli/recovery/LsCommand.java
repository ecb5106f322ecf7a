package dev.strongroom.service.cli.recovery;

import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.recovery.StandaloneRecovery.DriveFile;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the folders of a mailbox at a restore point, or the items of one of them. */
@Command(name = "ls",
        description = "Lists the folders of a mailbox in a vault, or the items of a folder, or all that is in a drive.")
public final class LsCommand implements Callable<Integer> {
    private final Supplier<Recoveries> recoveries;

    @Mixin
    private OutputOptions options;

    @Mixin
    private RecoveryArguments arguments;

    @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "A folder, e.g. Archive/2025.")
    private Optional<String> folder;

    private record Folders(String outcome, String mailbox, int run, Instant at, List<FolderRow> folders) {}

    private record FolderRow(String folder, long items, long bytes) {}

    private record Messages(String outcome, String mailbox, int run, Instant at, String folder,
            List<MessageRow> messages) {}

    private record Files(String outcome, String mailbox, int run, Instant at, String drive, List<DriveFile> files) {}

    public LsCommand(Supplier<Recoveries> recoveries) {
        this.recoveries = recoveries;
    }

    @Override
    public Integer call() throws VaultException {
        try (VaultSeries vault = arguments.openVault();
                Recoveries.OpenRecovery open = arguments.open(recoveries.get(), vault)) {
            RestorePoint point = arguments.restorePoint(open);
            List<FolderView> folders = open.recovery().folders(point.run());
            if (folder.isPresent()) {
                list(open, point, FolderPaths.under(folders, folder.get()).getFirst());
            } else {
                listFolders(open, point, folders);
            }
        }
        return ExitCodes.OK;
    }

    private void listFolders(Recoveries.OpenRecovery open, RestorePoint point, List<FolderView> folders) {
        Output output = options.output();
        List<FolderRow> rows = folders.stream()
                .map(view -> new FolderRow(FolderPaths.of(view), view.items(), view.bytes()))
                .toList();
        rows.forEach(row -> output.line("%8d  %s".formatted(row.items, row.folder)));
        output.result(new Folders("success", open.mailbox().address(), point.run(), point.at(), rows));
    }

    private void list(Recoveries.OpenRecovery open, RestorePoint point, FolderView chosen) {
        if (chosen.kind() == FolderView.Kind.FILE) {
            listFiles(open, point, chosen);
        } else {
            listMessages(open, point, chosen);
        }
    }

    private void listFiles(Recoveries.OpenRecovery open, RestorePoint point, FolderView chosen) {
        Output output = options.output();
        List<DriveFile> rows = open.recovery().files(point.run(), chosen.id());
        rows.forEach(row -> output.line("%s  %11d  %s".formatted(row.modified(), row.size(), row.path())));
        output.result(new Files("success", open.mailbox().address(), point.run(), point.at(), FolderPaths.of(chosen),
                rows));
    }

    private void listMessages(Recoveries.OpenRecovery open, RestorePoint point, FolderView chosen) {
        Output output = options.output();
        List<MessageRow> rows = MessageRow.of(open.recovery(), point.run(), chosen, Optional.empty());
        rows.forEach(row -> output.line(
                "%s  %9d  %s  %s".formatted(row.received(), row.size(), row.from(), row.subject())));
        output.result(new Messages("success", open.mailbox().address(), point.run(), point.at(),
                FolderPaths.of(chosen), rows));
    }
}
