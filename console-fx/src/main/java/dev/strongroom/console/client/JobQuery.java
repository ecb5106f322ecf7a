package dev.strongroom.console.client;

import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobStatus;
import java.util.Optional;

/** Which jobs, and in which order. */
public record JobQuery(Optional<JobKind> kind, Optional<JobStatus> status, Optional<String> taskId,
        Optional<String> initiator, Order order) {
    /** All of them, the latest first. */
    public static final JobQuery ALL = new JobQuery(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Order.LATEST);

    /** By the time the job was made. */
    public enum Order {
        LATEST, OLDEST
    }

    /** The latest jobs of one status. */
    public static JobQuery of(JobStatus status) {
        return new JobQuery(Optional.empty(), Optional.of(status), Optional.empty(), Optional.empty(), Order.LATEST);
    }
}
