package dev.strongroom.service.cli.backup;

import dev.strongroom.connectors.microsoft.budget.Allowance;
import dev.strongroom.connectors.microsoft.budget.Allowances;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much of drives and sites is read, and how fast. */
public final class DriveReadingArguments {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--versions", paramLabel = "NUMBER", defaultValue = "0",
            description = "How many older versions of a file, or of an item of a list, are read when it is new or has changed;"
                    + " each costs a request. Default: ${DEFAULT-VALUE}.")
    private int versions;

    @Option(names = "--requests-per-minute", paramLabel = "NUMBER", defaultValue = "1200",
            description = "How many requests Microsoft allows an application for all drives of the tenant: 1,200 up to 1,000"
                    + " licences, 2,400 up to 5,000, 3,600 up to 15,000, 4,800 up to 50,000, then 6,000."
                    + " Default: ${DEFAULT-VALUE}.")
    private int requests;

    /** How many older versions are read. */
    int versions() {
        check();
        return versions;
    }

    /** What the provider lets an application do. */
    Allowances allowances() {
        check();
        return Allowances.PUBLISHED.withDrives(
                new Allowance(requests, Duration.ofMinutes(1), Allowances.PUBLISHED.drives().atOnce()));
    }

    private void check() {
        if (versions < 0 || requests < 1) {
            throw new ParameterException(spec.commandLine(),
                    "--versions is 0 or more, --requests-per-minute 1 or more.");
        }
    }
}
