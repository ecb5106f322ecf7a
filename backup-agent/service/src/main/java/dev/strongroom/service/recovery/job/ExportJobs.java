package dev.strongroom.service.recovery.job;

import dev.strongroom.model.recovery.ExportRequest;
import dev.strongroom.service.jobs.JobContext;
import dev.strongroom.service.jobs.JobHandler;
import dev.strongroom.service.jobs.JobOutcome;
import dev.strongroom.service.jobs.JobRequest;
import dev.strongroom.service.recovery.StandaloneRecovery;
import dev.strongroom.service.recovery.StoredEntities;
import dev.strongroom.service.recovery.export.ExportEnd;
import dev.strongroom.service.recovery.export.ExportOrder;
import dev.strongroom.service.recovery.naming.FileName;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.usecase.NotFoundException;
import java.util.Optional;

/** Does export jobs. */
public final class ExportJobs implements JobHandler<JobRequest.Export> {
    private final StoredEntities entities;
    private final EntityStore rows;

    public ExportJobs(StoredEntities entities, EntityStore rows) {
        this.entities = entities;
        this.rows = rows;
    }

    @Override
    public JobOutcome run(JobContext<JobRequest.Export> context) throws InterruptedException {
        ExportRequest request = context.request().request();
        String name = rows.find(context.scope().account(), request.entityId())
                .map(EntityRow::name)
                .orElseThrow(() -> new NotFoundException("The mailbox was removed before its export began."));
        StandaloneRecovery recovery = new StandaloneRecovery(entities.of(context.scope(), request.entityId()));
        ExportEnd end = recovery.export(new ExportOrder(name, request.run(), request.selection()),
                context.resultFile(), context.workDirectory().resolve("export"), new MeteredRecovery(context));
        Optional<String> file = Optional.of(FileName.of(name).cut(100).text() + ".zip");
        return switch (end) {
            case ExportEnd.Finished finished when finished.gaps() == 0 -> new JobOutcome.Succeeded(file);
            case ExportEnd.Finished finished -> new JobOutcome.PartiallySucceeded(finished.gaps()
                    + " messages could not be read from the vault. The file's manifest lists them.", file);
            case ExportEnd.Stopped _ -> JobOutcome.stopped();
            case ExportEnd.Paused paused -> new JobOutcome.Unfinished(paused.after());
            case ExportEnd.Failed failed -> new JobOutcome.Failed(failed.problem());
        };
    }
}
