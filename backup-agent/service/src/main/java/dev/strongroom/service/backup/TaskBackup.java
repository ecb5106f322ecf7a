package dev.strongroom.service.backup;

import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.ledger.RunRecorder;
import dev.strongroom.service.rebuild.CatalogueRebuild;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.snapshot.PublishGuard;
import java.time.InstantSource;

/**
 * Backs up a task: its entities, some of them at the same time, into one snapshot. It can be stopped at any time, and
 * killed: the next call goes on from what the vault holds. Thread-safe; one call for a task at a time.
 */
public final class TaskBackup {
    private final Catalogues catalogues;
    private final StoreThreads threads;
    private final EngineSettings settings;
    private final RunRecorder recorder;
    private final InstantSource clock;

    public TaskBackup(Catalogues catalogues, StoreThreads threads, EngineSettings settings, RunRecorder recorder,
            InstantSource clock) {
        this.catalogues = catalogues;
        this.threads = threads;
        this.settings = settings;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Does a stretch of work. What a provider does wrong is in the result.
     *
     * @param vaults backups go into the newest one, which has everything that they go on from
     * @param guard is asked before anything is published
     * @throws VaultException when the vault fails: nothing of this stretch is a restore point then but its checkpoints,
     *             and nothing that was there before is lost
     */
    public TaskResult run(BackupTask task, VaultSeries vaults, BackupJobId job, PublishGuard guard,
            BackupProgress progress)
            throws VaultException, InterruptedException {
        try (VaultWriter writer = vaults.openWriter()) {
            VaultReader reader = vaults.reader();
            TaskPublisher publisher = new TaskPublisher(vaults.newest().reader(), writer, task, guard, clock);
            SharedFailure failure = new SharedFailure(progress);
            TaskContext context = new TaskContext(task, job, reader, writer, publisher, failure,
                    new ExpectedItems(task, failure), new StagingMemory());
            EntityBackup entities = new EntityBackup(context, new CatalogueRebuild(catalogues), threads, settings,
                    recorder, clock);
            return new TaskRun(context, entities, catalogues, settings, recorder, clock).run(failure);
        }
    }
}
