package dev.strongroom.service.backup;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.cancel.OpenedAhead;
import dev.strongroom.service.cancel.OpenedAhead.Ahead;
import dev.strongroom.service.cancel.OpenedAhead.Opening;
import dev.strongroom.service.cancel.ProviderSignIn;
import dev.strongroom.service.catalogue.CatalogueException;
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
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backs up one account without an agent: the same engine in this process. The first run in an empty vault makes the
 * task; a later one with the same account goes on where the last one was, also on another machine.
 */
public final class MailboxBackup {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxBackup.class);
    /** A directory that holds nothing but a catalogue needs little; a full disk is told when it is met. */
    private static final DiskConfig DISK = new DiskConfig(16);
    private static final String ACCOUNT = "local";
    private static final String STOPPED = "It was stopped at once.";

    private final InstantSource clock = InstantSource.system();

    /** Signs in to the mailbox, and remembers when it last began to. */
    private record SignIn(MailboxAccount account, AtomicLong began)
            implements
                Opening<EntitySource, ConnectorException> {
        @Override
        public EntitySource open() throws ConnectorException, InterruptedException {
            began.set(System.nanoTime());
            return account.source().open();
        }

        Duration sinceItBegan() {
            return Duration.ofNanos(System.nanoTime() - began.get());
        }
    }

    /** What a backup works with, once there is a data directory. */
    private record Parts(DataDirectory data, OpenedAhead<EntitySource, ConnectorException> source,
            OpenedAhead<VaultSeries, VaultException> vaults, SignIn signIn) {}

    /**
     * Backs up. What the provider does wrong is in the result; a vault that fails throws. While the vault is opened,
     * for which its password is stretched, the catalogue is read and the mailbox is signed in to. The first run signs in
     * before that: it makes no vault for a mailbox that can't be reached.
     *
     * @param opening opens the vault, with room in it, or makes it; it is closed here
     * @throws dev.strongroom.service.config.StartRefusedException when the data directory can't be used
     */
    public MailboxBackupResult run(Opening<VaultSeries, VaultException> opening, MailboxBackupRequest request,
            BackupProgress progress) throws VaultException, InterruptedException {
        Ahead<VaultSeries, VaultException> vault = new Ahead<>("open-vault", opening, VaultSeries::close,
                VaultException.class);
        SignIn signIn = new SignIn(request.account(), new AtomicLong(System.nanoTime()));
        return Files.isDirectory(request.data()) ? again(vault, signIn, request, progress)
                : first(vault, signIn, request, progress);
    }

    private MailboxBackupResult again(Ahead<VaultSeries, VaultException> vault, SignIn signIn,
            MailboxBackupRequest request, BackupProgress progress) throws VaultException, InterruptedException {
        try (OpenedAhead<VaultSeries, VaultException> vaults = OpenedAhead.begin(vault);
                DataDirectory data = DataDirectory.open(request.data(), DISK);
                OpenedAhead<EntitySource, ConnectorException> source = ProviderSignIn.begin(signIn)) {
            return run(new Parts(data, source, vaults, signIn), progress);
        }
    }

    private MailboxBackupResult first(Ahead<VaultSeries, VaultException> vault, SignIn signIn,
            MailboxBackupRequest request, BackupProgress progress) throws VaultException, InterruptedException {
        try (OpenedAhead<EntitySource, ConnectorException> source = ProviderSignIn.begin(signIn)) {
            if (!ProviderSignIn.await(source, progress::stopAtOnceRequested)) {
                return failed(signIn, Optional.of(STOPPED));
            }
            try (OpenedAhead<VaultSeries, VaultException> vaults = OpenedAhead.begin(vault)) {
                // A vault that can't be opened leaves no data directory behind.
                vaults.await();
                try (DataDirectory data = DataDirectory.open(request.data(), DISK)) {
                    return run(new Parts(data, source, vaults, signIn), progress);
                }
            }
        } catch (ConnectorException e) {
            return failed(signIn, Optional.ofNullable(e.getMessage()));
        }
    }

    private static MailboxBackupResult failed(SignIn signIn, Optional<String> problem) {
        return new MailboxBackupResult(Outcome.FAILED, signIn.account().id(), 0, 0, 0, List.of(),
                Optional.empty(), signIn.sinceItBegan(), problem);
    }

    private MailboxBackupResult run(Parts parts, BackupProgress progress)
            throws VaultException, InterruptedException {
        try (CatalogueThreads sql = new CatalogueThreads(2);
                Catalogues catalogues = new Catalogues(parts.data().catalogues(), sql);
                StoreThreads threads = StoreThreads.ofCores()) {
            MailboxAccount account = parts.signIn().account();
            readAhead(catalogues, account.id());
            RecordedLines lines = new RecordedLines();
            TaskBackup backup = new TaskBackup(catalogues, threads, EngineSettings.COMMAND, lines, clock);
            BackupEntity entity = new BackupEntity(account.id(), account.user(), account.user(), parts.source()::take);
            try (VaultSeries vaults = parts.vaults().take()) {
                return run(backup, lines, vaults, entity, progress, parts.signIn());
            }
        }
    }

    private static void readAhead(Catalogues catalogues, String entityId) {
        try {
            catalogues.open(entityId);
        } catch (CatalogueException e) {
            LOG.debug("The backup will mend or make the catalogue, or say what is wrong with it", e);
        }
    }

    private MailboxBackupResult run(TaskBackup backup, RecordedLines lines, VaultSeries vaults, BackupEntity entity,
            BackupProgress progress, SignIn signIn) throws VaultException, InterruptedException {
        String taskId = "task-" + entity.id();
        BackupTask task = new BackupTask(ACCOUNT, taskId, signIn.account().service(), entity.name(), HostName.here(),
                List.of(entity));
        Instant now = clock.instant();
        BackupJobId job = new BackupJobId(UUID.randomUUID().toString(), now, Map.of());
        TaskResult result = backup.run(task, vaults, job, PublishGuard.NONE, progress);
        Duration time = signIn.sinceItBegan();
        RunResult run = result.entities()
                .getOrDefault(entity.id(),
                        RunResult.failed(now, STOPPED, 0));
        return new MailboxBackupResult(run.outcome(), entity.id(), run.items(), run.bytes(), run.storedBytes(),
                lines.lines(new RunStart(job.id(), taskId, entity.id(), 0, now)),
                run.snapshot().map(Digest::hex), time, run.problem());
    }
}
