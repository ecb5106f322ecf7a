package dev.strongroom.service.cli.recovery;

import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.connectors.imap.ImapTimeouts;
import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Restores without an agent; what kind of account to is a command below. */
@Command(name = "restore", description = "Restores from a vault into an account, without an agent.",
        synopsisSubcommandLabel = "KIND")
public final class RestoreCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private RestoreCommand() {}

    /** The command with those below it. */
    public static CommandLine with(Supplier<Recoveries> recoveries,
            Function<ImapTimeouts, Connector<ImapAddress>> imap,
            Supplier<MicrosoftConnector> microsoft) {
        return new CommandLine(new RestoreCommand()).addSubcommand(new RestoreImapCommand(recoveries, imap))
                .addSubcommand(new RestoreMicrosoftCommand(recoveries, microsoft))
                .addSubcommand(new RestoreOneDriveCommand(recoveries, microsoft))
                .addSubcommand(new RestoreSharePointCommand(recoveries, microsoft));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Name the kind of account to restore to: imap, microsoft, onedrive or sharepoint.");
    }
}
