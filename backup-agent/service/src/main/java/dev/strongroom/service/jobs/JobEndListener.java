package dev.strongroom.service.jobs;

import dev.strongroom.model.job.JobStatus;
import dev.strongroom.service.store.control.JobRow;
import java.util.Optional;

/** Is told when a job has ended. */
@FunctionalInterface
public interface JobEndListener {
    /**
     * A job has ended and its row says so.
     *
     * @param request what it was asked to do; empty when that could not be read
     */
    void ended(JobRow job, Optional<JobRequest> request, JobStatus status, Optional<String> problem);
}
