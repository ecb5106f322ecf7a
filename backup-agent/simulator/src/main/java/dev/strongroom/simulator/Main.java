package dev.strongroom.simulator;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts simulated providers, each a command of its own. */
@Command(name = "simulator", description = "Simulated providers for trying things out. They listen on 127.0.0.1 only.",
        subcommands = {ImapCommand.class, MicrosoftCommand.class}, mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "PROVIDER")
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
