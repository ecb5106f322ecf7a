package dev.strongroom.service.jobs;

/**
 * Does the jobs of one kind. It may be called again for the same job: after a slice, after a restart, and after a crash
 * at any point, so all it does must be idempotent. One handler runs several jobs at once.
 *
 * @param <R> what it is asked to do
 */
@FunctionalInterface
public interface JobHandler<R extends JobRequest> {
    /**
     * Works until the job is done or {@link JobContext#stopRequested} says so. Anything thrown fails the job; throw a
     * {@link dev.strongroom.service.usecase.UseCaseException} to say why in words for people.
     *
     * @throws InterruptedException when the process ends; the job goes on at the next start
     */
    JobOutcome run(JobContext<R> context) throws InterruptedException;
}
