package dev.strongroom.service.cli.backup;

import dev.strongroom.connectors.imap.ImapTimeouts;
import dev.strongroom.service.backup.MailboxBackup;
import dev.strongroom.service.backup.MailboxBackupRequest;
import dev.strongroom.service.backup.MailboxBackupResult;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.ImapArguments;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.ProcessUsage;
import dev.strongroom.service.cli.ProgressLine;
import dev.strongroom.service.cli.StopSignal;
import dev.strongroom.service.cli.VaultArguments;
import dev.strongroom.service.cli.VaultLimitArguments;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Backs up one IMAP account: all of it at the first run in a vault, what changed at every later one. */
@Command(name = "imap",
        description = "Backs up one IMAP account. The first run makes the vault; later ones are incremental.")
final class BackupImapCommand implements Callable<Integer> {
    private final Function<ImapTimeouts, MailboxBackup> mailboxes;

    @Mixin
    private OutputOptions options;

    @Mixin
    private ImapArguments imap;

    @Mixin
    private VaultArguments vaultArguments;

    @Mixin
    private VaultLimitArguments limit;

    BackupImapCommand(Function<ImapTimeouts, MailboxBackup> mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public Integer call() throws VaultException, InterruptedException {
        MailboxBackupRequest request = new MailboxBackupRequest(imap.address(), vaultArguments.data());
        MailboxBackup mailbox = mailboxes.apply(imap.timeouts());
        Output output = options.output();
        MailboxBackupResult result;
        try (StopSignal stop = StopSignal.listen(output); ProgressLine line = ProgressLine.on(output)) {
            result = mailbox.run(() -> vaultWithRoom(stop, line), request,
                    new MeteredBackup(line.meter(), stop::requested));
        }
        BackupReport report = BackupReport.of(result, ProcessUsage.now());
        report.print(output);
        output.result(report, vaultArguments.requests());
        return ExitCodes.of(result.outcome());
    }

    private VaultSeries vaultWithRoom(StopSignal stop, ProgressLine line) throws VaultException {
        VaultSeries vaults = vaultArguments.openOrCreate(line::above);
        try {
            limit.makeRoom(vaults, stop::requested, line::above);
            return vaults;
        } catch (VaultException | RuntimeException e) {
            vaults.close();
            throw e;
        }
    }
}
