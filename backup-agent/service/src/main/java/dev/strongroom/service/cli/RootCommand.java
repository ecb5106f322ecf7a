package dev.strongroom.service.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What is told when no command is named. */
@Command(description = "Backs up mail into vaults that restic can read, and brings it back.",
        mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        versionProvider = ProductVersion.class, synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all was done", "1:it failed, and standard error says why",
            "2:the command was not understood", "3:done in part; the result lists what is missing"})
final class RootCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Shows the technical story of an error too.")
    private boolean debug;

    /** Whether the technical story of an error is wanted. */
    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
