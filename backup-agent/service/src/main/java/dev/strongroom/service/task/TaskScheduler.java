package dev.strongroom.service.task;

import dev.strongroom.model.task.BackupRequest;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.TaskRow;
import dev.strongroom.service.store.control.TaskStore;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.Tasks;
import dev.strongroom.service.usecase.UseCaseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts backups when they are due. However many runs were missed while the agent was down, they are made up for by one.
 */
public final class TaskScheduler {
    private static final Logger LOG = LoggerFactory.getLogger(TaskScheduler.class);

    private final TaskStore store;
    private final Tasks tasks;
    private final InstantSource clock;

    public TaskScheduler(TaskStore store, Tasks tasks, InstantSource clock) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Starts what is due by now. To be called every minute or so, by one thread at a time. */
    public void startDue() {
        Instant now = clock.instant();
        for (TaskRow task : store.scheduled()) {
            Optional<Instant> following = RunTimes.next(task.settings().schedule(), task.scheduledFrom(), now);
            if (task.nextRunAt().filter(at -> !at.isAfter(now)).isPresent()) {
                // Written first: a backup that can't be started is tried at the next time, not every minute.
                store.setNextRun(task.accountId(), task.id(), following);
                start(task);
            } else if (isEarlier(following, task.nextRunAt())) {
                // The clock was put back since the next run was computed.
                store.setNextRun(task.accountId(), task.id(), following);
            }
        }
    }

    private static boolean isEarlier(Optional<Instant> following, Optional<Instant> planned) {
        return following.isPresent() && (planned.isEmpty() || following.get().isBefore(planned.get()));
    }

    private void start(TaskRow task) {
        try {
            tasks.backUpNow(RequestScope.system(task.accountId()), task.id(), new BackupRequest(Set.of()));
        } catch (ConflictException e) {
            LOG.info("The scheduled backup of task {} is left out: {}", task.id(), e.getMessage());
        } catch (UseCaseException e) {
            LOG.warn("The scheduled backup of task {} could not be started", task.id(), e);
        }
    }
}
