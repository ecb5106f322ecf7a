package dev.strongroom.service.store.control;

import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.task.ServiceKind;
import java.time.Instant;
import java.util.Optional;

/**
 * A job.
 *
 * @param userId who started it; {@code initiator} is their name
 * @param attempt how many stretches of work have begun
 */
public record JobRow(String accountId, String id, JobKind kind, JobStatus status, String name, ServiceKind service,
        Optional<String> taskId, Optional<String> taskName, Optional<String> entityId, Optional<String> entityName,
        String userId, String initiator, Optional<Instant> backupDate, Optional<String> destination, long attempt,
        boolean cancelRequested, JobProgress progress, Optional<String> resultName, Optional<Instant> resultExpiresAt,
        Optional<String> problem, Instant createdAt, Optional<Instant> startedAt, Optional<Instant> endedAt) {
    /**
     * As the API shows it.
     *
     * @param latest how far it is by now, which can be further than what the row says
     */
    public JobView view(JobProgress latest, Instant now) {
        boolean downloadable = resultName.isPresent() && resultExpiresAt.filter(now::isBefore).isPresent();
        return new JobView(id, kind, status, name, service, taskId, taskName, entityId, entityName, initiator,
                createdAt, startedAt, endedAt, backupDate, destination, latest, downloadable, resultExpiresAt, problem);
    }
}
