package dev.strongroom.service.jobs;

import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.service.config.DataDirectory;
import dev.strongroom.service.config.StartRefusedException;
import dev.strongroom.service.events.EventSink;
import dev.strongroom.service.secrets.SecretUnreadableException;
import dev.strongroom.service.store.control.JobEnd;
import dev.strongroom.service.store.control.JobRow;
import dev.strongroom.service.store.control.JobStore;
import dev.strongroom.service.usecase.UseCaseException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one stretch of work on a job: begins it in its row, calls its handler, and writes down how it ended. */
final class JobExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(JobExecutor.class);
    private static final Duration RESULT_LIFE = Duration.ofDays(3);
    private static final Duration WHILE_RUNNING_ELSEWHERE = Duration.ofSeconds(30);

    private final JobStore store;
    private final SealedRequests requests;
    private final JobFiles files;
    private final JobHandlers handlers;
    private final RunningJobs running;
    private final EventSink events;
    private final JobEndListener endListener;
    private final DataDirectory data;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final Duration slice;

    JobExecutor(JobParts parts, JobHandlers handlers, RunningJobs running, Duration slice) {
        this.store = parts.store();
        this.requests = new SealedRequests(parts.keys());
        this.data = parts.data();
        this.files = new JobFiles(data);
        this.events = parts.events();
        this.endListener = parts.endListener();
        this.clock = parts.clock();
        this.nanoTime = parts.nanoTime();
        this.handlers = handlers;
        this.running = running;
        this.slice = slice;
    }

    /** Works on the job until its slice is over at the latest. */
    Verdict execute(JobStore.Key key) {
        Optional<RunningJobs.Entry> entry = running.enter(key);
        if (entry.isEmpty()) {
            return new Verdict.Again(WHILE_RUNNING_ELSEWHERE);
        }
        try {
            return store.begin(key.accountId(), key.jobId(), clock.instant())
                    .map(row -> work(row, entry.get()))
                    .orElseGet(Verdict.Ended::new);
        } finally {
            running.leave(key);
        }
    }

    private Verdict work(JobRow row, RunningJobs.Entry entry) {
        if (row.cancelRequested()) {
            return end(row, readRequest(row), JobStatus.CANCELED, row.progress(), Optional.empty(), Optional.empty());
        }
        RunningJob job = new RunningJob(row, entry.stop(), slice, nanoTime);
        entry.began(job);
        tell(row);
        Optional<JobRequest> request = readRequest(row);
        if (request.isEmpty()) {
            return end(row, request, JobStatus.FAILED, row.progress(), Optional.of(
                    "What this job was asked to do can't be read any more. Start it again."), Optional.empty());
        }
        return conclude(job, request, outcome(job, request.get()));
    }

    private Optional<JobRequest> readRequest(JobRow row) {
        try {
            Optional<byte[]> sealed = store.request(row.accountId(), row.id());
            return sealed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(requests.open(row.accountId(), row.id(), sealed.get()));
        } catch (SecretUnreadableException e) {
            LOG.warn("The request of job {} can't be read", row.id(), e);
            return Optional.empty();
        }
    }

    private JobOutcome outcome(RunningJob job, JobRequest request) {
        try {
            data.requireSpace();
            return switch (request) {
                case JobRequest.Backup backup -> handlers.backup().run(stretch(job, backup));
                case JobRequest.Restore restore -> handlers.restore().run(stretch(job, restore));
                case JobRequest.Export export -> handlers.export().run(stretch(job, export));
                case JobRequest.Rebuild rebuild -> handlers.rebuild().run(stretch(job, rebuild));
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return JobOutcome.stopped();
        } catch (UseCaseException | StartRefusedException e) {
            LOG.warn("Job {} failed: {}", job.row().id(), e.getMessage(), e);
            return new JobOutcome.Failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            LOG.error("Job {} failed unexpectedly", job.row().id(), e);
            return new JobOutcome.Failed("Something went wrong that should not have. Try again; if it comes back, the"
                    + " agent's log has more under the job's id, " + job.row().id() + ".");
        }
    }

    private <R extends JobRequest> JobStretch<R> stretch(RunningJob job, R request) {
        return new JobStretch<>(job, request, store, files);
    }

    private Verdict conclude(RunningJob job, Optional<JobRequest> request, JobOutcome outcome) {
        JobProgress progress = job.meter().read();
        JobRow row = job.row();
        return switch (outcome) {
            case JobOutcome.Succeeded done -> end(row, request, JobStatus.SUCCEEDED, progress, Optional.empty(),
                    done.resultName());
            case JobOutcome.PartiallySucceeded partly -> end(row, request, JobStatus.PARTIALLY_SUCCEEDED, progress,
                    Optional.of(partly.problem()), partly.resultName());
            case JobOutcome.Failed failed -> end(row, request, JobStatus.FAILED, progress,
                    Optional.of(failed.problem()), Optional.empty());
            case JobOutcome.Unfinished unfinished -> unfinished(job, request, unfinished, progress);
        };
    }

    private Verdict unfinished(RunningJob job, Optional<JobRequest> request, JobOutcome.Unfinished unfinished,
            JobProgress progress) {
        JobRow row = job.row();
        if (job.stop().canceled()) {
            return end(row, request, JobStatus.CANCELED, progress, unfinished.tally(), Optional.empty());
        }
        store.saveProgress(row.accountId(), row.id(), row.attempt(), progress);
        return new Verdict.Again(unfinished.after());
    }

    private Verdict end(JobRow row, Optional<JobRequest> request, JobStatus status, JobProgress progress,
            Optional<String> problem, Optional<String> resultName) {
        Instant now = clock.instant();
        JobEnd end = new JobEnd(status, progress, problem, resultName, resultName.map(name -> now.plus(RESULT_LIFE)),
                now);
        if (store.end(row.accountId(), row.id(), row.attempt(), end)) {
            discardFiles(row, resultName.isPresent());
            endListener.ended(row, request, status, problem);
            tell(row);
        }
        return new Verdict.Ended();
    }

    private void discardFiles(JobRow row, boolean keepResult) {
        try {
            files.removeWork(row.id());
            if (!keepResult) {
                files.removeResult(row.id());
            }
        } catch (IOException e) {
            LOG.warn("Files of job {} could not be removed", row.id(), e);
        }
    }

    private void tell(JobRow row) {
        store.find(row.accountId(), row.id())
                .map(now -> new AgentEvent.JobChanged(now.view(now.progress(), clock.instant())))
                .ifPresent(event -> events.publish(row.accountId(), event));
    }
}
