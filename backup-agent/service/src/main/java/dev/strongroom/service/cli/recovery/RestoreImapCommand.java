package dev.strongroom.service.cli.recovery;

import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.connectors.imap.ImapTimeouts;
import dev.strongroom.service.cli.ImapArguments;
import dev.strongroom.vault.VaultException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Restores a mailbox, or folders of it, into an IMAP account: the one it came from, or any other. */
@Command(name = "imap", description = "Restores a mailbox, or folders of it, into an IMAP account.")
final class RestoreImapCommand implements Callable<Integer> {
    private final Supplier<Recoveries> recoveries;
    private final Function<ImapTimeouts, Connector<ImapAddress>> connector;

    @Mixin
    private ImapArguments imap;

    @Mixin
    private RestoreArguments restore;

    RestoreImapCommand(Supplier<Recoveries> recoveries,
            Function<ImapTimeouts, Connector<ImapAddress>> connector) {
        this.recoveries = recoveries;
        this.connector = connector;
    }

    @Override
    public Integer call() throws VaultException, InterruptedException, IOException {
        ImapAddress address = imap.address();
        return restore.into(new ConnectedMailbox<>(address.user() + " at " + address.host(),
                connector.apply(imap.timeouts()), address), recoveries.get());
    }
}
