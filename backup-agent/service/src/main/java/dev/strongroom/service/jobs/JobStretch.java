package dev.strongroom.service.jobs;

import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.JobRow;
import dev.strongroom.service.store.control.JobStore;
import dev.strongroom.vault.LeaseLostException;
import dev.strongroom.vault.snapshot.PublishGuard;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The context of one stretch of work, over what this process knows of the job. */
record JobStretch<R extends JobRequest>(RunningJob job, R request, JobStore store, JobFiles files)
        implements
            JobContext<R> {
    @Override
    public String jobId() {
        return row().id();
    }

    private JobRow row() {
        return job.row();
    }

    @Override
    public RequestScope scope() {
        return new RequestScope(row().userId(), row().initiator(), Optional.of(row().accountId()),
                Set.of(Permission.values()));
    }

    @Override
    public long attempt() {
        return row().attempt();
    }

    @Override
    public ProgressMeter progress() {
        return job.meter();
    }

    @Override
    public boolean stopRequested() {
        return job.stopRequested();
    }

    @Override
    public boolean stopAtOnceRequested() {
        return job.stop().given();
    }

    @Override
    public PublishGuard guard() {
        return () -> {
            if (!store.isCurrent(row().accountId(), row().id(), row().attempt())) {
                throw new LeaseLostException(
                        "Other work took the place of this job, so what it did last was not published.");
            }
        };
    }

    @Override
    public Path workDirectory() {
        return files.workDirectory(row().id());
    }

    @Override
    public Path resultFile() {
        return files.result(row().id());
    }
}
