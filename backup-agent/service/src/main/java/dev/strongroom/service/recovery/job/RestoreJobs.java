package dev.strongroom.service.recovery.job;

import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.jobs.JobContext;
import dev.strongroom.service.jobs.JobHandler;
import dev.strongroom.service.jobs.JobOutcome;
import dev.strongroom.service.jobs.JobRequest;
import dev.strongroom.service.recovery.StoredEntities;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.task.EntityConnections;
import dev.strongroom.service.usecase.NotFoundException;
import java.time.InstantSource;

/** Does restore jobs, each in the way of what it restores. */
public final class RestoreJobs implements JobHandler<JobRequest.Restore> {
    private final EntityStore rows;
    private final MailboxRestoreJobs mailboxes;
    private final DriveRestoreJobs drives;

    public RestoreJobs(EntityStore rows, StoredEntities entities, EntityConnections connections, InstantSource clock) {
        this.rows = rows;
        mailboxes = new MailboxRestoreJobs(entities, connections, clock);
        drives = new DriveRestoreJobs(entities, connections, clock);
    }

    @Override
    public JobOutcome run(JobContext<JobRequest.Restore> context) throws InterruptedException {
        ServiceKind service = rows.find(context.scope().account(), context.request().request().entityId())
                .map(EntityRow::service)
                .orElseThrow(() -> new NotFoundException("It was removed before its restore began."));
        return switch (service) {
            case IMAP, MICROSOFT365 -> mailboxes.run(context);
            case ONEDRIVE -> drives.run(context);
        };
    }
}
