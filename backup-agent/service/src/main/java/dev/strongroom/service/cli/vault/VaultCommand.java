package dev.strongroom.service.cli.vault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks after a vault. */
@Command(name = "vault", description = "Looks after a vault: makes one, and its passwords.",
        subcommands = {InitCommand.class, KeyCommand.class})
public final class VaultCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do with the vault.");
    }
}
