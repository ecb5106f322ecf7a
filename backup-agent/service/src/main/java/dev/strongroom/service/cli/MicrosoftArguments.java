package dev.strongroom.service.cli;

import dev.strongroom.connectors.microsoft.MicrosoftAddress;
import dev.strongroom.connectors.microsoft.TenantAddress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whose mailbox of which tenant, and how the application signs in to it. */
public final class MicrosoftArguments {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private TenantArguments tenant;

    @Option(names = "--user", required = true, paramLabel = "USER",
            description = "Whose mailbox: the sign-in name, or the id in the directory.")
    private String user;

    /** The mailbox with the application's secret. */
    public MicrosoftAddress address() {
        TenantAddress address = tenant.address();
        try {
            return new MicrosoftAddress(address, user);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
