package dev.strongroom.service.cli.backup;

import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import dev.strongroom.connectors.microsoft.budget.Allowances;
import dev.strongroom.service.backup.MailboxAccount;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.SiteArguments;
import dev.strongroom.service.cli.VaultArguments;
import dev.strongroom.service.cli.VaultLimitArguments;
import dev.strongroom.vault.VaultException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Backs up one site of a Microsoft 365 tenant. */
@Command(name = "sharepoint",
        description = "Backs up one site of SharePoint with those below it: libraries, lists with their columns, and pages."
                + " The first run makes the vault; later ones are incremental.")
final class BackupSharePointCommand implements Callable<Integer> {
    private final Function<Allowances, MicrosoftConnector> connectors;

    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultArguments vaultArguments;

    @Mixin
    private VaultLimitArguments limit;

    @Mixin
    private SiteArguments site;

    @Mixin
    private DriveReadingArguments reading;

    BackupSharePointCommand(Function<Allowances, MicrosoftConnector> connectors) {
        this.connectors = connectors;
    }

    @Override
    public Integer call() throws VaultException, InterruptedException {
        MicrosoftConnector connector = connectors.apply(reading.allowances());
        return new BackupRun(options, vaultArguments, limit).of(
                MailboxAccount.ofSite(connector, site.address(reading.versions())), result -> List.of());
    }
}
