package dev.strongroom.service.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command has for how it talks. */
public final class OutputOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", description = "Prints the result as one JSON object, the last line of standard output.")
    private boolean json;

    /** How this command talks. */
    public Output output() {
        return new Output(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    }
}
