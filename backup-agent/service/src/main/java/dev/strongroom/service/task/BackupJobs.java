package dev.strongroom.service.task;

import dev.strongroom.model.text.Said;
import dev.strongroom.service.backup.BackupEntity;
import dev.strongroom.service.backup.BackupJobId;
import dev.strongroom.service.backup.BackupTask;
import dev.strongroom.service.backup.TaskBackup;
import dev.strongroom.service.backup.TaskResult;
import dev.strongroom.service.jobs.JobContext;
import dev.strongroom.service.jobs.JobHandler;
import dev.strongroom.service.jobs.JobOutcome;
import dev.strongroom.service.jobs.JobRequest;
import dev.strongroom.service.layout.BackupLines;
import dev.strongroom.service.ledger.RunResult;
import dev.strongroom.service.rebuild.CatalogueTurns;
import dev.strongroom.service.run.RunLog;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.EntityState;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.store.control.LedgerStore;
import dev.strongroom.service.store.control.RunStore;
import dev.strongroom.service.store.control.TaskRow;
import dev.strongroom.service.store.control.TaskStore;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.vaults.VaultProblems;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLockedException;
import dev.strongroom.vault.series.Succession;
import dev.strongroom.vault.series.VaultSeries;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does backup jobs: finds the task's mailboxes and how to sign in to them, and lets the engine work on them. */
public final class BackupJobs implements JobHandler<JobRequest.Backup> {
    private static final Logger LOG = LoggerFactory.getLogger(BackupJobs.class);
    private static final Duration WHILE_LOCKED = Duration.ofSeconds(30);
    private static final Duration WHILE_REBUILT = Duration.ofSeconds(5);

    private final TaskStore tasks;
    private final EntityStore entities;
    private final RunStore runs;
    private final LedgerStore ledgers;
    private final TaskNews news;
    private final EntityConnections connections;
    private final BackupEngine engine;
    private final InstantSource clock;

    public BackupJobs(TaskStore tasks, EntityStore entities, RunStore runs, LedgerStore ledgers, TaskNews news,
            EntityConnections connections, BackupEngine engine, InstantSource clock) {
        this.tasks = tasks;
        this.entities = entities;
        this.runs = runs;
        this.ledgers = ledgers;
        this.news = news;
        this.connections = connections;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public JobOutcome run(JobContext<JobRequest.Backup> context) throws InterruptedException {
        RequestScope scope = context.scope();
        TaskRow task = tasks.find(scope.account(), context.request().taskId())
                .orElseThrow(() -> new NotFoundException("The task was removed before its backup began."));
        Optional<CatalogueTurns.Turn> turn = engine.turns().take(task.id());
        if (turn.isEmpty()) {
            context.progress().phase(Said.PHASE_AWAITING_REBUILD.about());
            return new JobOutcome.Unfinished(WHILE_REBUILT);
        }
        try (CatalogueTurns.Turn _ = turn.get()) {
            return backUp(context, scope, task);
        }
    }

    private JobOutcome backUp(JobContext<JobRequest.Backup> context, RequestScope scope, TaskRow task)
            throws InterruptedException {
        RunLog recorder = new RunLog(scope.account(), runs, ledgers, news);
        TaskBackup backup =
                new TaskBackup(engine.catalogues(), engine.threads(), engine.settings(task.service()), recorder, clock);
        context.progress().storage(engine.vaults().meter(scope, task.id()));
        VaultSeries vaults = engine.vaults().ofTask(scope, task.id());
        BackupStretches stretches = new BackupStretches(context.workDirectory());
        BackupJobId job = stretches.read(context.jobId(), clock.instant());
        try {
            if (!roomIn(vaults, context)) {
                return JobOutcome.stopped();
            }
            TaskResult result = backup.run(asked(scope, task, context.request().entityIds()),
                    vaults, job, context.guard(), new MeteredBackup(context));
            stretches.add(job, result);
            return outcome(result);
        } catch (VaultLockedException e) {
            context.progress().phase(Said.PHASE_AWAITING_UPKEEP.about());
            return new JobOutcome.Unfinished(WHILE_LOCKED);
        } catch (VaultException e) {
            throw VaultProblems.of(e);
        }
    }

    /** False when it was to stop before the next vault had everything that the backup goes on from. */
    private boolean roomIn(VaultSeries vaults, JobContext<JobRequest.Backup> context) throws VaultException {
        Succession succession = vaults.succeed(engine.limit(), new BackupLines(), context::stopRequested);
        switch (succession) {
            case Succession.EnoughRoom _ -> LOG.debug("The vault at {} has room", vaults.newest().location());
            case Succession.NoUse(var size, long needed) -> LOG.warn("The vault at {} holds {} blobs, and its newest"
                    + " snapshots need {} of them: another one would be as large. Split the task into smaller ones.",
                    vaults.newest().location(), size.blobs(), needed);
            case Succession.Done(String from, String to, long bytes) -> LOG
                    .info("The vault at {} is full. Backups go on in {}, which begins with {} bytes", from, to, bytes);
            case Succession.Unfinished(String from, String to) -> LOG
                    .info("The vault at {} is full. What backups go on from is still being copied to {}", from, to);
        }
        return !(succession instanceof Succession.Unfinished);
    }

    private BackupTask asked(RequestScope scope, TaskRow task, Set<String> wanted) {
        List<BackupEntity> chosen = entities.ofTask(scope.account(), task.id())
                .stream()
                .filter(row -> wanted.isEmpty() ? row.state() == EntityState.ACTIVE : wanted.contains(row.id()))
                .map(row -> new BackupEntity(row.id(), row.name(), row.address(), () -> connections.source(scope, row)))
                .toList();
        return new BackupTask(scope.account(), task.id(), task.service().name(), task.name(), engine.host(), chosen);
    }

    private JobOutcome outcome(TaskResult result) {
        if (!result.finished()) {
            Duration wait = result.throttledUntil()
                    .map(until -> Duration.between(clock.instant(), until))
                    .filter(left -> left.isPositive())
                    .orElse(Duration.ZERO);
            return new JobOutcome.Unfinished(wait);
        }
        return switch (result.outcome()) {
            case SUCCESS -> JobOutcome.succeeded();
            case PARTIAL -> new JobOutcome.PartiallySucceeded(problems(result), Optional.empty());
            case FAILED -> new JobOutcome.Failed(problems(result));
        };
    }

    private static String problems(TaskResult result) {
        List<String> sentences = result.entities()
                .values()
                .stream()
                .map(RunResult::problem)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
        return sentences.isEmpty()
                ? "Not every item could be read. The ledger lists what is missing."
                : String.join(" ", sentences);
    }
}
