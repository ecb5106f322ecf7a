package dev.strongroom.service.cli.pst;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes Outlook files and checks them. */
@Command(name = "pst", description = "Makes Outlook files (.pst) of items in files, and checks them.",
        subcommands = {PstCheckCommand.class, PstConvertCommand.class})
public final class PstCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do: check a file, or convert into one.");
    }
}
