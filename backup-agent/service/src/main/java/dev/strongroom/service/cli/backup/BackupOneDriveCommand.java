package dev.strongroom.service.cli.backup;

import dev.strongroom.connectors.microsoft.DriveAddress;
import dev.strongroom.connectors.microsoft.MicrosoftAddress;
import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import dev.strongroom.connectors.microsoft.budget.Allowance;
import dev.strongroom.connectors.microsoft.budget.Allowances;
import dev.strongroom.service.backup.MailboxAccount;
import dev.strongroom.service.cli.MicrosoftArguments;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.VaultArguments;
import dev.strongroom.service.cli.VaultLimitArguments;
import dev.strongroom.vault.VaultException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Backs up the OneDrive of one person of a Microsoft 365 tenant. */
@Command(name = "onedrive",
        description = "Backs up the OneDrive of one person: files under their own paths, folders, and who may do what with"
                + " them. The first run makes the vault; later ones are incremental.")
final class BackupOneDriveCommand implements Callable<Integer> {
    private final Function<Allowances, MicrosoftConnector> connectors;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultArguments vaultArguments;

    @Mixin
    private VaultLimitArguments limit;

    @Mixin
    private MicrosoftArguments microsoft;

    @Option(names = "--versions", paramLabel = "NUMBER", defaultValue = "0",
            description = "How many older versions of a file are read when it is new or has changed; each costs a request."
                    + " Default: ${DEFAULT-VALUE}.")
    private int versions;

    @Option(names = "--requests-per-minute", paramLabel = "NUMBER", defaultValue = "1200",
            description = "How many requests Microsoft allows an application for all drives of the tenant: 1,200 up to 1,000"
                    + " licences, 2,400 up to 5,000, 3,600 up to 15,000, 4,800 up to 50,000, then 6,000."
                    + " Default: ${DEFAULT-VALUE}.")
    private int requests;

    BackupOneDriveCommand(Function<Allowances, MicrosoftConnector> connectors) {
        this.connectors = connectors;
    }

    @Override
    public Integer call() throws VaultException, InterruptedException {
        if (versions < 0 || requests < 1) {
            throw new ParameterException(spec.commandLine(),
                    "--versions is 0 or more, --requests-per-minute 1 or more.");
        }
        MicrosoftConnector connector = connectors.apply(Allowances.PUBLISHED.withDrives(
                new Allowance(requests, Duration.ofMinutes(1), Allowances.PUBLISHED.drives().atOnce())));
        MicrosoftAddress owner = microsoft.address();
        DriveAddress address = new DriveAddress(owner.tenant(), owner.user(), versions);
        return new BackupRun(options, vaultArguments, limit).of(MailboxAccount.ofDrive(connector, address),
                result -> List.of());
    }
}
