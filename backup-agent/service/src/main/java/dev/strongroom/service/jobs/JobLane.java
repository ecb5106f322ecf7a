package dev.strongroom.service.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.service.store.control.JobStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Slots for some kinds of jobs and the queue before them, over db-scheduler with a table of its own: what waits or runs
 * in one lane never takes a slot of another.
 */
final class JobLane implements AutoCloseable {
    private static final String TASK = "job";
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final DataSource source;
    private final String table;
    private final InstantSource clock;
    private final ExecutorService slots;
    private final CustomTask<Void> task;
    private final Scheduler scheduler;

    /**
     * @param name of the lane and, with {@code _execution} after it, of its table
     * @param slotCount how many jobs run at once
     * @param patience how long a shutdown waits for jobs before it interrupts them
     */
    JobLane(DataSource source, String name, int slotCount, Duration patience, InstantSource clock,
            Function<JobStore.Key, Verdict> work) {
        this.source = source;
        this.table = name + "_execution";
        this.clock = clock;
        this.slots = Executors.newFixedThreadPool(slotCount,
                Thread.ofPlatform().name(name + "-", 1).daemon().factory());
        this.task = Tasks.custom(TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> completion(work.apply(key(instance))));
        this.scheduler = Scheduler.create(source, task)
                .tableName(table)
                .schedulerName(new SchedulerName.Fixed(name))
                .executorService(slots)
                .threads(slotCount)
                .pollUsingFetch(0.5, 1.0)
                .pollingInterval(POLL)
                .enableImmediateExecution()
                .enablePriority()
                .alwaysPersistTimestampInUTC()
                .shutdownMaxWait(patience)
                .clock(clock::instant)
                .build();
    }

    /** Which job an execution is of. */
    private static JobStore.Key key(TaskInstance<?> instance) {
        String[] parts = instance.getId().split(" ", 3);
        return new JobStore.Key(parts[1], parts[2], JobKind.valueOf(parts[0]));
    }

    private static String id(JobStore.Key key) {
        return key.kind() + " " + key.accountId() + " " + key.jobId();
    }

    private CompletionHandler<Void> completion(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Ended ended -> (complete, operations) -> operations.stop();
            case Verdict.Again(Duration after) -> (complete, operations) -> {
                operations.reschedule(complete, clock.instant().plus(after));
                scheduler.triggerCheckForDueExecutions();
            };
        };
    }

    /** Queues a job unless it is queued; higher priorities go first. */
    void submit(JobStore.Key key, int priority) {
        Instant now = clock.instant();
        scheduler.scheduleIfNotExists(new TaskInstance.Builder<Void>(TASK, id(key)).priority(priority).build(), now);
    }

    /** Begins to work. Whatever the table says is running died with an earlier process, so it is due at once. */
    void start() {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE " + table
                    + " SET picked = 0, picked_by = NULL, last_heartbeat = NULL, version = version + 1 WHERE picked = 1");
        } catch (SQLException e) {
            throw new IllegalStateException("The queue of jobs can't be read", e);
        }
        scheduler.start();
    }

    /** Takes no more jobs and waits for those under way; after the patience it interrupts them. */
    @Override
    public void close() {
        scheduler.stop();
        slots.shutdownNow();
    }
}
