package dev.strongroom.service.cli.backup;

import dev.strongroom.service.backup.MailboxAccount;
import dev.strongroom.service.backup.MailboxBackup;
import dev.strongroom.service.backup.MailboxBackupRequest;
import dev.strongroom.service.backup.MailboxBackupResult;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.ProcessUsage;
import dev.strongroom.service.cli.ProgressLine;
import dev.strongroom.service.cli.StopSignal;
import dev.strongroom.service.cli.VaultArguments;
import dev.strongroom.service.cli.VaultLimitArguments;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.util.List;

/** Into which vault an account is backed up, and how the command tells of it. */
record BackupRun(OutputOptions options, VaultArguments vaultArguments, VaultLimitArguments limit) {
    /** What is to be said of a run besides its result. */
    @FunctionalInterface
    interface Notes {
        List<String> of(MailboxBackupResult result) throws InterruptedException;
    }

    /** Backs an account up, prints what it came to, and gives the exit code. */
    int of(MailboxAccount account, Notes notes) throws VaultException, InterruptedException {
        MailboxBackupRequest request = new MailboxBackupRequest(account, vaultArguments.data());
        Output output = options.output();
        MailboxBackupResult result;
        try (StopSignal stop = StopSignal.listen(output); ProgressLine line = ProgressLine.on(output)) {
            result = new MailboxBackup().run(() -> vaultWithRoom(stop, line), request,
                    new MeteredBackup(line.meter(), stop::requested));
        }
        BackupReport report = BackupReport.of(result, ProcessUsage.now(), notes.of(result));
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
