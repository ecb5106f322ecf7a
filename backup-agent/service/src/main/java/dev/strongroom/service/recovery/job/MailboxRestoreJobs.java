package dev.strongroom.service.recovery.job;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.service.catalogue.CatalogueException;
import dev.strongroom.service.jobs.JobContext;
import dev.strongroom.service.jobs.JobHandler;
import dev.strongroom.service.jobs.JobOutcome;
import dev.strongroom.service.jobs.JobRequest;
import dev.strongroom.service.recovery.StoredEntities;
import dev.strongroom.service.recovery.restore.MailboxRestore;
import dev.strongroom.service.recovery.restore.RestoreEnd;
import dev.strongroom.service.recovery.restore.RestoreOrder;
import dev.strongroom.service.recovery.restore.TargetMailbox;
import dev.strongroom.service.task.EntityConnections;
import java.time.InstantSource;

/** Does restore jobs of mailboxes. */
final class MailboxRestoreJobs implements JobHandler<JobRequest.Restore> {
    private final StoredEntities entities;
    private final EntityConnections connections;
    private final InstantSource clock;
    private final MailboxRestore restore;

    MailboxRestoreJobs(StoredEntities entities, EntityConnections connections, InstantSource clock) {
        this.entities = entities;
        this.connections = connections;
        this.clock = clock;
        restore = new MailboxRestore(clock);
    }

    private record Mailbox(EntityConnections.Writable connection) implements TargetMailbox {
        @Override
        public String name() {
            return connection.name();
        }

        @Override
        public EntityTarget open() throws ConnectorException, InterruptedException {
            return connection.open();
        }
    }

    @Override
    public JobOutcome run(JobContext<JobRequest.Restore> context) throws InterruptedException {
        RestoreRequest request = context.request().request();
        context.progress().storage(entities.meter(context.scope(), request.entityId()));
        EntityConnections.Writable target = connections.target(context.scope(), request);
        // Only the first stretch's time counts: the restore remembers the name of its dated folder.
        RestoreOrder order = new RestoreOrder(request.run(), request.selection(), request.method(), clock.instant());
        try {
            RestoreEnd end = restore.run(entities.of(context.scope(), request.entityId()), order,
                    new Mailbox(target), context.workDirectory(), new MeteredRecovery(context));
            return RestoreOutcomes.of(end, context);
        } catch (CatalogueException e) {
            throw StoredEntities.damaged(e);
        }
    }
}
