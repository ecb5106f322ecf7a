package dev.strongroom.service.jobs;

import dev.strongroom.model.job.JobView;
import dev.strongroom.service.scope.RequestScope;

/** Takes jobs. */
@FunctionalInterface
public interface JobQueue {
    /**
     * Queues a job of the scope's account; it begins as soon as one of its kind's slots is free, and survives a restart.
     *
     * @throws dev.strongroom.service.usecase.ConflictException when it is a backup and one of the task has not ended
     */
    JobView submit(RequestScope scope, NewJob job);
}
