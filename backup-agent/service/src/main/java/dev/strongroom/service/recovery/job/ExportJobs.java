package dev.strongroom.service.recovery.job;

import dev.strongroom.model.recovery.ExportRequest;
import dev.strongroom.model.text.Said;
import dev.strongroom.service.catalogue.CatalogueException;
import dev.strongroom.service.jobs.JobContext;
import dev.strongroom.service.jobs.JobHandler;
import dev.strongroom.service.jobs.JobOutcome;
import dev.strongroom.service.jobs.JobRequest;
import dev.strongroom.service.recovery.StoredEntities;
import dev.strongroom.service.recovery.export.ExportEnd;
import dev.strongroom.service.recovery.export.ExportOrder;
import dev.strongroom.service.recovery.export.ZipExport;
import dev.strongroom.service.recovery.naming.FileName;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.usecase.NotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** Does export jobs. The ZIP grows in the job's working directory, which goes when the job is canceled or fails. */
public final class ExportJobs implements JobHandler<JobRequest.Export> {
    private final StoredEntities entities;
    private final EntityStore rows;
    private final ZipExport export;

    public ExportJobs(StoredEntities entities, EntityStore rows, ZipExport export) {
        this.entities = entities;
        this.rows = rows;
        this.export = export;
    }

    @Override
    public JobOutcome run(JobContext<JobRequest.Export> context) {
        ExportRequest request = context.request().request();
        context.progress().storage(entities.meter(context.scope(), request.entityId()));
        String name = rows.find(context.scope().account(), request.entityId())
                .map(EntityRow::name)
                .orElseThrow(() -> new NotFoundException("The mailbox was removed before its export began."));
        Path work = context.workDirectory();
        ExportOrder order = new ExportOrder(name, request.run(), request.selection());
        try {
            ExportEnd end = export.run(entities.of(context.scope(), request.entityId()), order, context.resultFile(),
                    work.resolve("export.zip.part"), work, new MeteredRecovery(context));
            return outcome(end, FileName.of(name).cut(100).text() + ".zip", context);
        } catch (CatalogueException e) {
            throw StoredEntities.damaged(e);
        }
    }

    private static JobOutcome outcome(ExportEnd end, String fileName, JobContext<?> context) {
        Optional<String> file = Optional.of(fileName);
        return switch (end) {
            case ExportEnd.Finished finished when finished.gaps() == 0 -> new JobOutcome.Succeeded(file);
            case ExportEnd.Finished finished -> new JobOutcome.PartiallySucceeded(finished.gaps() == 1
                    ? "1 item could not be read from the vault. The file's manifest lists it."
                    : finished.gaps() + " items could not be read from the vault. The file's manifest lists them.",
                    file);
            case ExportEnd.Stopped(long items) -> JobOutcome.stopped(
                    items == 1 ? "It was canceled after 1 item. There is no file."
                            : "It was canceled after " + items + " items. There is no file.");
            case ExportEnd.Paused paused -> {
                context.progress().phase(Said.PHASE_PAUSED.about(paused.problem()));
                yield new JobOutcome.Unfinished(paused.after());
            }
            case ExportEnd.Failed failed -> new JobOutcome.Failed(failed.problem());
        };
    }
}
