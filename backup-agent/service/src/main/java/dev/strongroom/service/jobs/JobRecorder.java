package dev.strongroom.service.jobs;

import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.DatabaseException;
import dev.strongroom.service.store.control.JobRow;
import dev.strongroom.service.store.control.JobStore;
import dev.strongroom.service.usecase.ConflictException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Writes new jobs into the control database. */
final class JobRecorder {
    private final JobStore store;
    private final SealedRequests requests;
    private final InstantSource clock;

    JobRecorder(JobStore store, SealedRequests requests, InstantSource clock) {
        this.store = store;
        this.requests = requests;
        this.clock = clock;
    }

    /** @throws ConflictException for a backup of a task that has one under way */
    JobRow record(RequestScope scope, NewJob job) {
        JobRow row = row(scope, job, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            store.add(row, requests.seal(row.accountId(), row.id(), job.request()));
        } catch (DatabaseException.Conflicts e) {
            if (job.request().kind() != JobKind.BACKUP) {
                throw e;
            }
            throw new ConflictException(
                    "A backup of this task is under way already. Wait until it has ended, or cancel it first.");
        }
        return row;
    }

    private static JobRow row(RequestScope scope, NewJob job, Instant now) {
        return new JobRow(scope.account(), UUID.randomUUID().toString(), job.request().kind(), JobStatus.PENDING,
                job.name(), job.service(), job.task().map(NewJob.Subject::id), job.task().map(NewJob.Subject::name),
                job.entity().map(NewJob.Subject::id), job.entity().map(NewJob.Subject::name), scope.userId(),
                scope.userName(), job.backupDate(), job.destination(), 0, false, JobProgress.NONE, Optional.empty(),
                Optional.empty(), Optional.empty(), now, Optional.empty(), Optional.empty());
    }
}
