package dev.strongroom.service.jobs;

import com.github.kagkarlsson.scheduler.task.Priority;
import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobView;
import dev.strongroom.service.config.JobsConfig;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.DatabaseException;
import dev.strongroom.service.store.SqlitePool;
import dev.strongroom.service.store.SqliteSchema;
import dev.strongroom.service.store.control.JobRow;
import dev.strongroom.service.store.control.JobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Runs jobs in two lanes: backups in one, what people recover with in the other, so that it never waits behind backups.
 * The control database says which jobs there are; the queue's own file is disposable. Thread-safe.
 */
public final class JobRunner implements JobQueue, AutoCloseable {
    private static final SqliteSchema QUEUE = new SqliteSchema("queue of jobs", "dev/strongroom/service/jobs", 1,
            SqliteSchema.Durability.CHECKPOINTS);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JobParts parts;
    private final InstantSource clock;
    private final JobStore store;
    private final JobRecorder recorder;
    private final RunningJobs running;
    private final SqlitePool queue;
    private final JobLane backups;
    private final JobLane recoveries;
    private final ProgressTicker ticker;

    public JobRunner(JobParts parts, JobHandlers handlers, JobsConfig config, RunningJobs running) {
        this.parts = parts;
        this.clock = parts.clock();
        this.store = parts.store();
        this.running = running;
        this.recorder = new JobRecorder(store, new SealedRequests(parts.keys()), clock);
        this.queue = openQueue(parts.data().jobsDatabase());
        JobExecutor executor = new JobExecutor(parts, handlers, running, config.slice());
        this.backups = new JobLane(queue.source(), "backup", config.backups(), PATIENCE, clock, executor::execute);
        this.recoveries = new JobLane(queue.source(), "recovery", config.recoveries(), PATIENCE, clock,
                executor::execute);
        this.ticker = new ProgressTicker(running, store, parts.events(), clock);
    }

    private static SqlitePool openQueue(Path file) {
        try {
            return SqlitePool.open(file, QUEUE);
        } catch (DatabaseException.Damaged | DatabaseException.Newer e) {
            // Nothing is lost: the jobs that have not ended are queued again from the control database.
            discard(file);
            return SqlitePool.open(file, QUEUE);
        }
    }

    private static void discard(Path file) {
        try {
            for (String suffix : new String[]{"", "-wal", "-shm"}) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to work, first of all on what an earlier process did not finish. */
    public void start() {
        store.unended().forEach(key -> lane(key.kind()).submit(key, priority(key.kind(), true)));
        backups.start();
        recoveries.start();
        ticker.start();
    }

    @Override
    public JobView submit(RequestScope scope, NewJob job) {
        JobRow row = recorder.record(scope, job);
        JobView view = row.view(row.progress(), clock.instant());
        parts.events().publish(row.accountId(), new AgentEvent.JobChanged(view));
        boolean byUser = !scope.userId().equals(RequestScope.SYSTEM);
        lane(row.kind()).submit(new JobStore.Key(row.accountId(), row.id(), row.kind()), priority(row.kind(), byUser));
        return view;
    }

    private JobLane lane(JobKind kind) {
        return switch (kind) {
            case BACKUP -> backups;
            case RESTORE, EXPORT, REBUILD -> recoveries;
        };
    }

    /** What a user waits for goes first, and somebody who lost something before everybody. */
    private static int priority(JobKind kind, boolean byUser) {
        return switch (kind) {
            case RESTORE, REBUILD -> Priority.HIGH;
            case EXPORT -> Priority.MEDIUM;
            case BACKUP -> byUser ? Priority.MEDIUM : Priority.LOW;
        };
    }

    /** Asks jobs to stop, waits for them for a while, and leaves what is unfinished to the next start. */
    @Override
    public void close() {
        running.shutDown();
        ticker.close();
        backups.close();
        recoveries.close();
        queue.close();
    }
}
