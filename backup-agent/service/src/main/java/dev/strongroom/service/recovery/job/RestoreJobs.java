package dev.strongroom.service.recovery.job;

import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.service.jobs.JobContext;
import dev.strongroom.service.jobs.JobHandler;
import dev.strongroom.service.jobs.JobOutcome;
import dev.strongroom.service.jobs.JobRequest;
import dev.strongroom.service.recovery.StandaloneRecovery;
import dev.strongroom.service.recovery.StoredEntities;
import dev.strongroom.service.recovery.restore.RestoreCounts;
import dev.strongroom.service.recovery.restore.RestoreEnd;
import dev.strongroom.service.recovery.restore.RestoreOrder;
import dev.strongroom.service.recovery.restore.TargetMailbox;
import dev.strongroom.service.task.MailboxAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Does restore jobs. */
public final class RestoreJobs implements JobHandler<JobRequest.Restore> {
    private final StoredEntities entities;
    private final MailboxAddresses addresses;
    private final Connector<ImapAddress> connector;
    private final InstantSource clock;

    public RestoreJobs(StoredEntities entities, MailboxAddresses addresses, Connector<ImapAddress> connector,
            InstantSource clock) {
        this.entities = entities;
        this.addresses = addresses;
        this.connector = connector;
        this.clock = clock;
    }

    private record Mailbox(ImapAddress address, Connector<ImapAddress> connector) implements TargetMailbox {
        @Override
        public String name() {
            return address.user() + " at " + address.host();
        }

        @Override
        public EntityTarget open() throws ConnectorException, InterruptedException {
            return connector.openTarget(address);
        }
    }

    @Override
    public JobOutcome run(JobContext<JobRequest.Restore> context) throws InterruptedException {
        RestoreRequest request = context.request().request();
        ImapAddress address = request.targetMailbox()
                .map(addresses::of)
                .orElseGet(() -> addresses.of(context.scope(),
                        request.targetEntityId().orElse(request.entityId())));
        StandaloneRecovery recovery = new StandaloneRecovery(entities.of(context.scope(), request.entityId()));
        RestoreOrder order = new RestoreOrder(request.run(), request.selection(), request.method(), begun(context));
        RestoreEnd end = recovery.restore(order, new Mailbox(address, connector),
                context.workDirectory().resolve("restore"), new MeteredRecovery(context));
        return switch (end) {
            case RestoreEnd.Finished(RestoreCounts counts, Optional<Path> report) -> finished(counts, report, context);
            case RestoreEnd.Stopped _ -> JobOutcome.stopped();
            case RestoreEnd.Paused paused -> new JobOutcome.Unfinished(paused.after());
            case RestoreEnd.Failed failed -> new JobOutcome.Failed(failed.problem());
        };
    }

    /** When the job's first stretch began: the dated folder keeps its name over all of them. */
    private Instant begun(JobContext<?> context) {
        Path file = context.workDirectory().resolve("begun");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, clock.instant().toString());
            }
            return Instant.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JobOutcome finished(RestoreCounts counts, Optional<Path> report, JobContext<?> context) {
        Optional<String> name = report.map(file -> "not-restored.csv");
        report.ifPresent(file -> {
            try {
                Files.move(file, context.resultFile(), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (counts.complete()) {
            return new JobOutcome.Succeeded(name);
        }
        String problem = counts.failed() + " messages could not be restored, and " + counts.altered()
                + " are not as they were stored. The report lists each of them with its reason.";
        return counts.there() == 0
                ? new JobOutcome.Failed(problem)
                : new JobOutcome.PartiallySucceeded(problem, name);
    }
}
