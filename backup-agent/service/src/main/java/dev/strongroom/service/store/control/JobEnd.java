package dev.strongroom.service.store.control;

import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobStatus;
import java.time.Instant;
import java.util.Optional;

/** How a job ended; the fields are those of {@link JobRow}. */
public record JobEnd(JobStatus status, JobProgress progress, Optional<String> problem, Optional<String> resultName,
        Optional<Instant> resultExpiresAt, Instant at) {}
