package dev.strongroom.service.cli.recovery;

import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.microsoft.MicrosoftAddress;
import dev.strongroom.service.cli.MicrosoftArguments;
import dev.strongroom.vault.VaultException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Restores into a mailbox of Microsoft 365: the one it came from, or any other. */
@Command(name = "microsoft",
        description = "Restores a mailbox, or folders of it, into a mailbox of Microsoft 365. Nobody is invited to its"
                + " events again: their texts name the people.")
final class RestoreMicrosoftCommand implements Callable<Integer> {
    private final Supplier<Recoveries> recoveries;
    private final Supplier<? extends Connector<MicrosoftAddress>> connector;

    @Mixin
    private MicrosoftArguments microsoft;

    @Mixin
    private RestoreArguments restore;

    RestoreMicrosoftCommand(Supplier<Recoveries> recoveries,
            Supplier<? extends Connector<MicrosoftAddress>> connector) {
        this.recoveries = recoveries;
        this.connector = connector;
    }

    @Override
    public Integer call() throws VaultException, InterruptedException, IOException {
        MicrosoftAddress address = microsoft.address();
        return restore.into(new ConnectedMailbox<>(address.user() + " in " + address.tenant().tenant(),
                connector.get(), address), recoveries.get());
    }
}
