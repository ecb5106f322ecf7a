package dev.strongroom.model.job;

import dev.strongroom.model.task.ServiceKind;
import java.time.Instant;
import java.util.Optional;

/**
 * A job.
 *
 * @param name for people: the user's label, or the name of the task or entity
 * @param entityName the entity it is about, when it is about one
 * @param backupDate the restore point that a restore or an export reads
 * @param destination where a restore or an export writes, for people
 * @param downloadable true when {@code GET /jobs/{id}/result} gives a file
 * @param resultExpiresAt until when
 * @param problem why it failed or succeeded only in part, and what to do; what was done before it was canceled
 */
public record JobView(String id, JobKind kind, JobStatus status, String name, ServiceKind service,
        Optional<String> taskId, Optional<String> taskName, Optional<String> entityId, Optional<String> entityName,
        String initiator, Instant createdAt, Optional<Instant> startedAt, Optional<Instant> endedAt,
        Optional<Instant> backupDate, Optional<String> destination, JobProgress progress, boolean downloadable,
        Optional<Instant> resultExpiresAt, Optional<String> problem) {}
