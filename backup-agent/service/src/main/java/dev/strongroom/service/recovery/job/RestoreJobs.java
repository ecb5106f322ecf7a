package dev.strongroom.service.recovery.job;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.text.Said;
import dev.strongroom.service.catalogue.CatalogueException;
import dev.strongroom.service.jobs.JobContext;
import dev.strongroom.service.jobs.JobHandler;
import dev.strongroom.service.jobs.JobOutcome;
import dev.strongroom.service.jobs.JobRequest;
import dev.strongroom.service.recovery.StoredEntities;
import dev.strongroom.service.recovery.restore.MailboxRestore;
import dev.strongroom.service.recovery.restore.RestoreCounts;
import dev.strongroom.service.recovery.restore.RestoreEnd;
import dev.strongroom.service.recovery.restore.RestoreOrder;
import dev.strongroom.service.recovery.restore.TargetMailbox;
import dev.strongroom.service.task.MailboxConnections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Optional;

/** Does restore jobs. */
public final class RestoreJobs implements JobHandler<JobRequest.Restore> {
    private static final String REPORT = "not-restored.csv";

    private final StoredEntities entities;
    private final MailboxConnections connections;
    private final InstantSource clock;
    private final MailboxRestore restore;

    public RestoreJobs(StoredEntities entities, MailboxConnections connections, InstantSource clock) {
        this.entities = entities;
        this.connections = connections;
        this.clock = clock;
        restore = new MailboxRestore(clock);
    }

    private record Mailbox(MailboxConnections.Writable connection) implements TargetMailbox {
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
        MailboxConnections.Writable target = connections.target(context.scope(), request);
        // Only the first stretch's time counts: the restore remembers the name of its dated folder.
        RestoreOrder order = new RestoreOrder(request.run(), request.selection(), request.method(), clock.instant());
        try {
            RestoreEnd end = restore.run(entities.of(context.scope(), request.entityId()), order,
                    new Mailbox(target), context.workDirectory(), new MeteredRecovery(context));
            if (end instanceof RestoreEnd.Finished(_, _, Optional<String> folder)) {
                folder.map(Said.PHASE_RESTORED_INTO::about).ifPresent(context.progress()::phase);
            }
            return outcome(end, context);
        } catch (CatalogueException e) {
            throw StoredEntities.damaged(e);
        }
    }

    private static JobOutcome outcome(RestoreEnd end, JobContext<?> context) {
        return switch (end) {
            case RestoreEnd.Finished(RestoreCounts counts, Optional<Path> report, _) when counts.complete() ->
                new JobOutcome.Succeeded(download(report, context));
            case RestoreEnd.Finished(RestoreCounts counts, Optional<Path> report, _) ->
                incomplete(counts, problem(counts), report, context);
            case RestoreEnd.Stopped(RestoreCounts counts) -> JobOutcome.stopped(tally(counts));
            case RestoreEnd.Paused paused -> {
                context.progress().phase(Said.PHASE_PAUSED.about(paused.problem()));
                yield new JobOutcome.Unfinished(paused.after());
            }
            case RestoreEnd.Failed failed ->
                incomplete(failed.counts(), failed.problem(), failed.report(), context);
        };
    }

    private static String tally(RestoreCounts counts) {
        return "Until it was canceled, %d items were restored, %d replaced and %d left alone.".formatted(
                counts.restored(), counts.replaced(), counts.skipped());
    }

    private static String problem(RestoreCounts counts) {
        StringBuilder problem = new StringBuilder();
        if (counts.failed() > 0) {
            problem.append(counts.failed() == 1 ? "1 item could not be restored. "
                    : counts.failed() + " items could not be restored. ");
        }
        if (counts.altered() > 0) {
            problem.append(counts.altered() == 1 ? "1 item was restored, but not quite as it was stored. "
                    : counts.altered() + " items were restored, but not quite as they were stored. ");
        }
        return problem.append("The report lists each of them with its reason.").toString();
    }

    private static JobOutcome incomplete(RestoreCounts counts, String problem, Optional<Path> report,
            JobContext<?> context) {
        return counts.there() == 0 ? new JobOutcome.Failed(problem)
                : new JobOutcome.PartiallySucceeded(problem, download(report, context));
    }

    /** Puts the report where it can be downloaded. */
    private static Optional<String> download(Optional<Path> report, JobContext<?> context) {
        return report.map(file -> {
            try {
                Files.move(file, context.resultFile(), StandardCopyOption.REPLACE_EXISTING);
                return REPORT;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
