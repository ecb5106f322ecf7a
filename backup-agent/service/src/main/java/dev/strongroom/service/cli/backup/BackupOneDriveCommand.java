package dev.strongroom.service.cli.backup;

import dev.strongroom.connectors.microsoft.DriveAddress;
import dev.strongroom.connectors.microsoft.MicrosoftAddress;
import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import dev.strongroom.connectors.microsoft.budget.Allowances;
import dev.strongroom.service.backup.MailboxAccount;
import dev.strongroom.service.cli.MicrosoftArguments;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.VaultArguments;
import dev.strongroom.service.cli.VaultLimitArguments;
import dev.strongroom.vault.VaultException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Backs up the OneDrive of one person of a Microsoft 365 tenant. */
@Command(name = "onedrive",
        description = "Backs up the OneDrive of one person: files under their own paths, folders, and who may do what with"
                + " them. The first run makes the vault; later ones are incremental.")
final class BackupOneDriveCommand implements Callable<Integer> {
    private final Function<Allowances, MicrosoftConnector> connectors;

    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultArguments vaultArguments;

    @Mixin
    private VaultLimitArguments limit;

    @Mixin
    private MicrosoftArguments microsoft;

    @Mixin
    private DriveReadingArguments reading;

    BackupOneDriveCommand(Function<Allowances, MicrosoftConnector> connectors) {
        this.connectors = connectors;
    }

    @Override
    public Integer call() throws VaultException, InterruptedException {
        MicrosoftConnector connector = connectors.apply(reading.allowances());
        MicrosoftAddress owner = microsoft.address();
        DriveAddress address = new DriveAddress(owner.tenant(), owner.user(), reading.versions());
        return new BackupRun(options, vaultArguments, limit).of(MailboxAccount.ofDrive(connector, address),
                result -> List.of());
    }
}
