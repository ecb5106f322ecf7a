package dev.strongroom.service.jobs;

import dev.strongroom.model.task.ServiceKind;
import java.time.Instant;
import java.util.Optional;

/**
 * A job to be queued: what it does, and what its card shows.
 *
 * @param name for people: the user's label, or the name of the task or the entity
 * @param backupDate the restore point that a restore or an export reads
 * @param destination where a restore or an export writes, for people
 */
public record NewJob(JobRequest request, String name, ServiceKind service, Optional<Subject> task,
        Optional<Subject> entity, Optional<Instant> backupDate, Optional<String> destination) {
    /** The task or entity that the job is about; its name stays with the job when the thing itself is gone. */
    public record Subject(String id, String name) {}
}
