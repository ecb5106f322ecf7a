package dev.strongroom.service.cli.recovery;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.DriveTarget;
import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.model.recovery.Sharing;
import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.Counted;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.MicrosoftArguments;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.ProgressLine;
import dev.strongroom.service.cli.StopSignal;
import dev.strongroom.service.recovery.content.VaultReadException;
import dev.strongroom.service.recovery.drive.DriveResult;
import dev.strongroom.service.recovery.drive.DriveWish;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Restores a drive into a OneDrive: the one it came from, or any other. */
@Command(name = "onedrive",
        description = "Restores a drive into somebody's OneDrive, with times, versions and, unless told otherwise, who may do"
                + " what. Nobody gets a message.")
final class RestoreOneDriveCommand implements Callable<Integer> {
    private final Supplier<Recoveries> recoveries;
    private final Supplier<MicrosoftConnector> connector;

    @Mixin
    private OutputOptions options;

    @Mixin
    private MicrosoftArguments microsoft;

    @Mixin
    private RecoveryArguments arguments;

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "non-destructive", converter = MethodWord.class,
            description = "non-destructive: into a dated folder of its own. bypass: into the original folders, leaving what"
                    + " is there. replace: the same, and a file with other bytes gets a new version. duplicate: the same,"
                    + " and a file whose name is there comes beside it. Default: non-destructive.")
    private RestoreMethod method;

    @Option(names = "--without-sharing", description = "Gives no permissions and makes no links.")
    private boolean withoutSharing;

    private record Result(String outcome, long restored, long skipped, Optional<String> folder,
            List<DriveResult.Problem> problems) {}

    RestoreOneDriveCommand(Supplier<Recoveries> recoveries, Supplier<MicrosoftConnector> connector) {
        this.recoveries = recoveries;
        this.connector = connector;
    }

    @Override
    public Integer call() throws VaultException, InterruptedException {
        Output output = options.output();
        try (StopSignal stop = StopSignal.listen(output);
                VaultSeries vault = arguments.openVault();
                Recoveries.OpenRecovery open = arguments.open(recoveries.get(), vault);
                DriveTarget target = connector.get().openDriveTarget(microsoft.address());
                ProgressLine line = ProgressLine.on(output)) {
            RestorePoint point = arguments.restorePoint(open);
            DriveWish wish = new DriveWish(point.run(), drive(open.recovery().folders(point.run())), method,
                    withoutSharing ? Sharing.WITHOUT : Sharing.WITH);
            return print(
                    open.recovery().restoreDrive(wish, target, new MeteredRecovery(line.meter(), stop::requested)),
                    output);
        } catch (ConnectorException e) {
            throw new CommandFailedException(e.code(), e.getMessage(), e);
        } catch (VaultReadException e) {
            throw new CommandFailedException("unavailable",
                    "The vault can't be read: " + e.getMessage() + " With --method bypass another run goes on.", e);
        }
    }

    private static Selection drive(List<FolderView> folders) {
        return folders.stream()
                .filter(folder -> folder.kind() == FolderView.Kind.FILE && folder.specialUse().isEmpty())
                .map(folder -> new Selection(Set.of(folder.id()), Set.of()))
                .findFirst()
                .orElseThrow(() -> new CommandFailedException("folder-not-found",
                        "The restore point holds no drive. Choose another one with --mailbox."));
    }

    private static int print(DriveResult result, Output output) {
        result.problems().forEach(problem -> output.note(problem.path() + ": " + problem.reason()));
        output.line("Restored %s, left alone %d that were there.".formatted(
                Counted.of(result.restored(), "file", "files"), result.skipped()));
        result.folder().ifPresent(folder -> output.line("They are in the folder \"" + folder + "\"."));
        if (result.stopped()) {
            throw new CommandFailedException("stopped",
                    "Stopped before the end; with --method bypass another run restores what is missing.");
        }
        boolean whole = result.problems().isEmpty();
        output.result(new Result(whole ? "success" : "partial", result.restored(), result.skipped(), result.folder(),
                result.problems()));
        return whole ? ExitCodes.OK : ExitCodes.PARTIAL;
    }
}
