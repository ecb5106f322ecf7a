package dev.strongroom.service.cli.backup;

import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.connectors.imap.ImapTimeouts;
import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import dev.strongroom.connectors.microsoft.budget.Allowances;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Backs up one account without an agent; what kind of account is a command below. */
@Command(name = "backup", description = "Backs up one account into a vault, without an agent.",
        synopsisSubcommandLabel = "KIND")
public final class BackupCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private BackupCommand() {}

    /**
     * The command with those below it.
     *
     * @param drives the connector for Microsoft 365 with other allowances
     */
    public static CommandLine with(Function<ImapTimeouts, Connector<ImapAddress>> imap,
            Supplier<MicrosoftConnector> microsoft, Function<Allowances, MicrosoftConnector> drives) {
        return new CommandLine(new BackupCommand()).addSubcommand(new BackupImapCommand(imap))
                .addSubcommand(new BackupMicrosoftCommand(microsoft))
                .addSubcommand(new BackupOneDriveCommand(drives))
                .addSubcommand(new BackupSharePointCommand(drives));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Name the kind of account: imap, microsoft, onedrive or sharepoint.");
    }
}
