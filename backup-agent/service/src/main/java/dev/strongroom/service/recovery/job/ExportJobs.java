package dev.strongroom.service.recovery.job;

import dev.strongroom.model.recovery.ExportFormat;
import dev.strongroom.model.recovery.ExportRequest;
import dev.strongroom.model.text.Said;
import dev.strongroom.service.catalogue.CatalogueException;
import dev.strongroom.service.jobs.JobContext;
import dev.strongroom.service.jobs.JobHandler;
import dev.strongroom.service.jobs.JobOutcome;
import dev.strongroom.service.jobs.JobRequest;
import dev.strongroom.service.recovery.StoredEntities;
import dev.strongroom.service.recovery.StoredEntity;
import dev.strongroom.service.recovery.export.ExportEnd;
import dev.strongroom.service.recovery.export.ExportOrder;
import dev.strongroom.service.recovery.export.PstArchive;
import dev.strongroom.service.recovery.export.PstExport;
import dev.strongroom.service.recovery.export.ZipExport;
import dev.strongroom.service.recovery.naming.FileName;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.usecase.NotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Does export jobs. The file grows in the job's working directory, which goes when the job is canceled or fails. */
public final class ExportJobs implements JobHandler<JobRequest.Export> {
    private static final long GIGABYTE = 1_000_000_000;

    private final StoredEntities entities;
    private final EntityStore rows;
    private final ZipExport export;
    private final PstExport outlook;

    /** @param outlook makes Outlook files; {@code export} all others */
    public ExportJobs(StoredEntities entities, EntityStore rows, ZipExport export, PstExport outlook) {
        this.entities = entities;
        this.rows = rows;
        this.export = export;
        this.outlook = outlook;
    }

    @Override
    public JobOutcome run(JobContext<JobRequest.Export> context) {
        ExportRequest request = context.request().request();
        context.progress().storage(entities.meter(context.scope(), request.entityId()));
        String name = rows.find(context.scope().account(), request.entityId())
                .map(EntityRow::name)
                .orElseThrow(() -> new NotFoundException("The mailbox was removed before its export began."));
        ExportOrder order = new ExportOrder(name, request.run(), request.selection());
        try {
            StoredEntity entity = entities.of(context.scope(), request.entityId());
            return switch (request.format().orElse(ExportFormat.FILES)) {
                case FILES -> files(entity, order, context);
                case PST_5_GB -> outlook(entity, order, 5 * GIGABYTE, context);
                case PST_20_GB -> outlook(entity, order, 20 * GIGABYTE, context);
            };
        } catch (CatalogueException e) {
            throw StoredEntities.damaged(e);
        }
    }

    /** What is told when items could not be read, and where each is named. */
    private record Gaps(String one, String more) {
        private static final Gaps OF_FILES =
                new Gaps("1 item could not be read from the vault. The file's manifest lists it.",
                        " items could not be read from the vault. The file's manifest lists them.");
        private static final Gaps OF_OUTLOOK = new Gaps(
                "1 item could not be read from the vault. The report beside the Outlook file lists it.",
                " items could not be read from the vault. The report beside the Outlook file lists them.");

        private String of(long items) {
            return items == 1 ? one : items + more;
        }
    }

    private JobOutcome files(StoredEntity entity, ExportOrder order, JobContext<JobRequest.Export> context) {
        Path work = context.workDirectory();
        ExportEnd end = export.run(entity, order, context.resultFile(), work.resolve("export.zip.part"), work,
                new MeteredRecovery(context));
        return outcome(end, fileName(order) + ".zip", Gaps.OF_FILES, context);
    }

    private JobOutcome outlook(StoredEntity entity, ExportOrder order, long limit,
            JobContext<JobRequest.Export> context) {
        Path made = context.workDirectory().resolve("outlook");
        ExportEnd end = outlook.run(entity, order, made, fileName(order), limit, new MeteredRecovery(context));
        if (end instanceof ExportEnd.Finished) {
            try {
                PstArchive.make(made, context.resultFile(), context.workDirectory().resolve("export.zip.part"));
            } catch (IOException e) {
                return new JobOutcome.Failed("The file could not be written: " + e.getMessage() + ". Make room.");
            }
        }
        return outcome(end, fileName(order) + " (Outlook).zip", Gaps.OF_OUTLOOK, context);
    }

    private static String fileName(ExportOrder order) {
        return FileName.of(order.name()).cut(100).text();
    }

    private static JobOutcome outcome(ExportEnd end, String fileName, Gaps gaps, JobContext<?> context) {
        Optional<String> file = Optional.of(fileName);
        return switch (end) {
            case ExportEnd.Finished finished when finished.gaps() == 0 -> new JobOutcome.Succeeded(file);
            case ExportEnd.Finished finished -> new JobOutcome.PartiallySucceeded(gaps.of(finished.gaps()), file);
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
