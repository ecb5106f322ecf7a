package dev.strongroom.service.backup;

import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.service.catalogue.CatalogueThreads;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.config.DataDirectory;
import dev.strongroom.service.config.DiskConfig;
import dev.strongroom.service.ledger.RecordedLines;
import dev.strongroom.service.ledger.RunResult;
import dev.strongroom.service.ledger.RunStart;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.snapshot.PublishGuard;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Backs up one IMAP account without an agent: the same engine in this process. The first run in an empty vault makes the
 * task; a later one with the same account goes on where the last one was, also on another machine.
 */
public final class MailboxBackup {
    /** A directory that holds nothing but a catalogue needs little; a full disk is told when it is met. */
    private static final DiskConfig DISK = new DiskConfig(16);
    private static final String SERVICE = "IMAP";
    private static final String ACCOUNT = "local";

    private final Connector<ImapAddress> imap;
    private final InstantSource clock;

    public MailboxBackup(Connector<ImapAddress> imap) {
        this(imap, InstantSource.system());
    }

    MailboxBackup(Connector<ImapAddress> imap, InstantSource clock) {
        this.imap = imap;
        this.clock = clock;
    }

    /**
     * Backs up. What the mail server does wrong is in the result; a vault that fails throws.
     *
     * @param vaults open, closed by the caller
     * @throws dev.strongroom.service.config.StartRefusedException when the data directory can't be used
     */
    public MailboxBackupResult run(VaultSeries vaults, MailboxBackupRequest request, BackupProgress progress)
            throws VaultException, InterruptedException {
        try (DataDirectory data = DataDirectory.open(request.data(), DISK);
                CatalogueThreads sql = new CatalogueThreads(2);
                Catalogues catalogues = new Catalogues(data.catalogues(), sql);
                StoreThreads threads = StoreThreads.ofCores()) {
            RecordedLines lines = new RecordedLines();
            TaskBackup backup = new TaskBackup(catalogues, threads, EngineSettings.COMMAND, lines, clock);
            return run(backup, lines, vaults, request.address(), progress);
        }
    }

    private MailboxBackupResult run(TaskBackup backup, RecordedLines lines, VaultSeries vaults, ImapAddress address,
            BackupProgress progress) throws VaultException, InterruptedException {
        AtomicLong signingIn = new AtomicLong(System.nanoTime());
        String entityId = MailboxId.of(address);
        BackupEntity entity = new BackupEntity(entityId, address.user(), address.user(), () -> {
            signingIn.set(System.nanoTime());
            return imap.openSource(address);
        });
        String taskId = "task-" + entityId;
        BackupTask task = new BackupTask(ACCOUNT, taskId, SERVICE, address.user(), HostName.here(), List.of(entity));
        Instant now = clock.instant();
        BackupJobId job = new BackupJobId(UUID.randomUUID().toString(), now, Map.of());
        TaskResult result = backup.run(task, vaults, job, PublishGuard.NONE, progress);
        Duration time = Duration.ofNanos(System.nanoTime() - signingIn.get());
        RunResult run = result.entities().getOrDefault(entityId, RunResult.failed(now, "It was stopped at once.", 0));
        return new MailboxBackupResult(run.outcome(), entityId, run.items(), run.bytes(), run.storedBytes(),
                lines.lines(new RunStart(job.id(), taskId, entityId, 0, now)),
                run.snapshot().map(Digest::hex), time, run.problem());
    }
}
