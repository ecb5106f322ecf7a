package dev.strongroom.service.recovery.job;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.DriveTarget;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.recovery.Sharing;
import dev.strongroom.service.catalogue.CatalogueException;
import dev.strongroom.service.jobs.JobContext;
import dev.strongroom.service.jobs.JobHandler;
import dev.strongroom.service.jobs.JobOutcome;
import dev.strongroom.service.jobs.JobRequest;
import dev.strongroom.service.recovery.StoredEntities;
import dev.strongroom.service.recovery.drive.DriveRestores;
import dev.strongroom.service.recovery.drive.DriveWish;
import dev.strongroom.service.recovery.drive.TargetDrive;
import dev.strongroom.service.task.EntityConnections;
import dev.strongroom.service.task.WritableDrive;
import java.time.InstantSource;
import java.util.Optional;

/** Does restore jobs of drives. */
final class DriveRestoreJobs implements JobHandler<JobRequest.Restore> {
    private final StoredEntities entities;
    private final EntityConnections connections;
    private final DriveRestores restores;

    DriveRestoreJobs(StoredEntities entities, EntityConnections connections, InstantSource clock) {
        this.entities = entities;
        this.connections = connections;
        restores = new DriveRestores(clock);
    }

    private record Drive(WritableDrive connection) implements TargetDrive {
        @Override
        public DriveTarget open() throws ConnectorException, InterruptedException {
            return connection.open();
        }

        @Override
        public Optional<String> refusal() throws ConnectorException, InterruptedException {
            return connection.refusal();
        }
    }

    @Override
    public JobOutcome run(JobContext<JobRequest.Restore> context) throws InterruptedException {
        RestoreRequest request = context.request().request();
        context.progress().storage(entities.meter(context.scope(), request.entityId()));
        WritableDrive target = connections.drive(context.scope(), request);
        DriveWish wish = new DriveWish(request.run(), request.selection(), request.method(),
                request.sharing().orElse(Sharing.WITH));
        try {
            return RestoreOutcomes.of(restores.run(entities.of(context.scope(), request.entityId()), wish,
                    new Drive(target), context.workDirectory(), new MeteredRecovery(context)), context);
        } catch (CatalogueException e) {
            throw StoredEntities.damaged(e);
        }
    }
}
