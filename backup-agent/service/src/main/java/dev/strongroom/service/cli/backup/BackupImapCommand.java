package dev.strongroom.service.cli.backup;

import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.connectors.imap.ImapTimeouts;
import dev.strongroom.service.backup.MailboxAccount;
import dev.strongroom.service.cli.ImapArguments;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.VaultArguments;
import dev.strongroom.service.cli.VaultLimitArguments;
import dev.strongroom.vault.VaultException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Backs up one IMAP account: all of it at the first run in a vault, what changed at every later one. */
@Command(name = "imap",
        description = "Backs up one IMAP account. The first run makes the vault; later ones are incremental.")
final class BackupImapCommand implements Callable<Integer> {
    private final Function<ImapTimeouts, Connector<ImapAddress>> connectors;

    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultArguments vaultArguments;

    @Mixin
    private VaultLimitArguments limit;

    @Mixin
    private ImapArguments imap;

    BackupImapCommand(Function<ImapTimeouts, Connector<ImapAddress>> connectors) {
        this.connectors = connectors;
    }

    @Override
    public Integer call() throws VaultException, InterruptedException {
        return new BackupRun(options, vaultArguments, limit)
                .of(MailboxAccount.ofImap(connectors.apply(imap.timeouts()), imap.address()), _ -> List.of());
    }
}
