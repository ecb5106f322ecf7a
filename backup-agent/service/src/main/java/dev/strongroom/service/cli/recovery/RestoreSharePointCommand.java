package dev.strongroom.service.cli.recovery;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.SiteRole;
import dev.strongroom.connectors.SiteTarget;
import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.recovery.Sharing;
import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.Counted;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.ProgressLine;
import dev.strongroom.service.cli.SiteArguments;
import dev.strongroom.service.cli.StopSignal;
import dev.strongroom.service.recovery.drive.DriveResult;
import dev.strongroom.service.recovery.site.SiteOrder;
import dev.strongroom.service.recovery.site.SiteResult;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Restores a site into a site: the one it came from, or any other. */
@Command(name = "sharepoint",
        description = "Restores a site into a site that is there: libraries, lists with their columns, and pages. Nobody gets"
                + " a message.")
final class RestoreSharePointCommand implements Callable<Integer> {
    private final Supplier<Recoveries> recoveries;
    private final Supplier<MicrosoftConnector> connector;

    @Mixin
    private OutputOptions options;

    @Mixin
    private SiteArguments site;

    @Mixin
    private RecoveryArguments arguments;

    @Option(names = "--folder", paramLabel = "FOLDER",
            description = "A library, a list or the pages, as ls shows it, e.g. sites/team/Lists/Tasks; may be given several"
                    + " times. Default: everything.")
    private List<String> folders = List.of();

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "non-destructive", converter = MethodWord.class,
            description = "non-destructive: into dated folders, and lists and pages of dated names. bypass: to the original"
                    + " places, leaving what is there. replace: the same, and what is there and differs gets what was backed"
                    + " up. duplicate: the same, and what is there gets a second one beside it. Default: non-destructive.")
    private RestoreMethod method;

    @Option(names = "--without-sharing", description = "Gives no permissions of files and makes no links.")
    private boolean withoutSharing;

    private record Result(String outcome, long files, long items, long pages, long skipped,
            List<DriveResult.Problem> problems) {}

    RestoreSharePointCommand(Supplier<Recoveries> recoveries, Supplier<MicrosoftConnector> connector) {
        this.recoveries = recoveries;
        this.connector = connector;
    }

    @Override
    public Integer call() throws VaultException, InterruptedException {
        Output output = options.output();
        try (StopSignal stop = StopSignal.listen(output);
                VaultSeries vault = arguments.openVault();
                Recoveries.OpenRecovery open = arguments.open(recoveries.get(), vault);
                SiteTarget target = connector.get().openSiteTarget(site.address(0));
                ProgressLine line = ProgressLine.on(output)) {
            RestorePoint point = arguments.restorePoint(open);
            Set<String> chosen = FolderPaths.under(ofSite(open.recovery().folders(point.run())), folders)
                    .stream()
                    .map(FolderView::id)
                    .collect(Collectors.toSet());
            SiteOrder order = new SiteOrder(point.run(), chosen, method, Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    withoutSharing ? Sharing.WITHOUT : Sharing.WITH);
            return print(open.recovery().restoreSite(order, target, new MeteredRecovery(line.meter(), stop::requested)),
                    output);
        } catch (ConnectorException e) {
            throw new CommandFailedException(e.code(), e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailedException("unavailable",
                    "The vault can't be read: " + e.getMessage() + " With --method bypass another run goes on.", e);
        }
    }

    private static List<FolderView> ofSite(List<FolderView> all) {
        if (all.stream().noneMatch(folder -> folder.specialUse().equals(Optional.of(SiteRole.SITE.word())))) {
            throw new CommandFailedException("folder-not-found",
                    "The restore point holds no site. Choose another one with --mailbox.");
        }
        return all;
    }

    private static int print(SiteResult result, Output output) {
        result.problems().forEach(problem -> output.note(problem.path() + ": " + problem.reason()));
        output.line("Restored %s, %s and %s, left alone %d that were there.".formatted(
                Counted.of(result.files(), "file", "files"), Counted.of(result.items(), "list item", "list items"),
                Counted.of(result.pages(), "page", "pages"), result.skipped()));
        if (result.stopped()) {
            throw new CommandFailedException("stopped",
                    "Stopped before the end; with --method bypass another run restores what is missing.");
        }
        boolean whole = result.problems().isEmpty();
        output.result(new Result(whole ? "success" : "partial", result.files(), result.items(), result.pages(),
                result.skipped(), result.problems()));
        return whole ? ExitCodes.OK : ExitCodes.PARTIAL;
    }
}
