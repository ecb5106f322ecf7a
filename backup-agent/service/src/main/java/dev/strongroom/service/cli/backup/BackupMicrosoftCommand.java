package dev.strongroom.service.cli.backup;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.MicrosoftAddress;
import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import dev.strongroom.connectors.microsoft.TenantAddress;
import dev.strongroom.connectors.microsoft.directory.PermissionCheck;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.backup.MailboxAccount;
import dev.strongroom.service.backup.MailboxBackupResult;
import dev.strongroom.service.cli.MicrosoftArguments;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.VaultArguments;
import dev.strongroom.service.cli.VaultLimitArguments;
import dev.strongroom.vault.VaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Backs up the mailbox of one person of a Microsoft 365 tenant. */
@Command(name = "microsoft",
        description = "Backs up one Microsoft 365 mailbox: mail, contacts, calendars and tasks. The first run makes the vault; later ones are"
                + " incremental.")
final class BackupMicrosoftCommand implements Callable<Integer> {
    private static final String NOT_OFFERED =
            "Microsoft lets no application read notebooks of OneNote, the in-place archive, public folders or distribution"
                    + " lists. They are not in this restore point.";
    private static final Set<SubService> OF_A_MAILBOX = Set.of(SubService.MAIL, SubService.CONTACTS,
            SubService.CALENDAR, SubService.TASKS);

    private final Supplier<MicrosoftConnector> connectors;

    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultArguments vaultArguments;

    @Mixin
    private VaultLimitArguments limit;

    @Mixin
    private MicrosoftArguments microsoft;

    BackupMicrosoftCommand(Supplier<MicrosoftConnector> connectors) {
        this.connectors = connectors;
    }

    @Override
    public Integer call() throws VaultException, InterruptedException {
        MicrosoftConnector connector = connectors.get();
        MicrosoftAddress address = microsoft.address();
        return new BackupRun(options, vaultArguments, limit).of(MailboxAccount.ofMicrosoft(connector, address),
                result -> notes(result, connector, address.tenant()));
    }

    /** A run that failed says why by itself. */
    private static List<String> notes(MailboxBackupResult result, MicrosoftConnector connector, TenantAddress tenant)
            throws InterruptedException {
        if (result.outcome() == Outcome.FAILED) {
            return List.of();
        }
        List<String> notes = new ArrayList<>(List.of(NOT_OFFERED));
        try {
            connector.missingPermissions(tenant, PermissionCheck.Purpose.MAILBOXES)
                    .stream()
                    .filter(missing -> OF_A_MAILBOX.contains(missing.service()))
                    .map(PermissionCheck.Missing::sentence)
                    .forEach(notes::add);
        } catch (ConnectorException e) {
            notes.add("The application's permissions could not be checked. " + e.getMessage());
        }
        return notes;
    }
}
