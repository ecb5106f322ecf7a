package dev.strongroom.service.jobs;

import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobSummary;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.service.page.PageCursor;
import dev.strongroom.service.page.Pages;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.JobEnd;
import dev.strongroom.service.store.control.JobRow;
import dev.strongroom.service.store.control.JobStore;
import dev.strongroom.service.usecase.Download;
import dev.strongroom.service.usecase.Jobs;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The jobs of an account: what its people see of them and may do with them. */
public final class JobBoard implements Jobs {
    private static final Duration SUMMARY = Duration.ofDays(7);

    private final JobParts parts;
    private final JobStore store;
    private final JobFiles files;
    private final RunningJobs running;
    private final InstantSource clock;

    public JobBoard(JobParts parts, RunningJobs running) {
        this.parts = parts;
        this.store = parts.store();
        this.files = new JobFiles(parts.data());
        this.running = running;
        this.clock = parts.clock();
    }

    @Override
    public Page<JobView> list(RequestScope scope, Filter filter, PageRequest page) {
        scope.require(Permission.VIEW_BACKUPS);
        List<JobRow> rows = store.list(scope.account(), scope.services(Permission.VIEW_BACKUPS), filter,
                PageCursor.of(page), page.limit() + 1);
        return Pages.of(rows, page.limit(), row -> PageCursor.of(row.createdAt().toEpochMilli(), row.id()), this::view,
                Optional.empty());
    }

    @Override
    public JobView get(RequestScope scope, String jobId) {
        scope.require(Permission.VIEW_BACKUPS);
        return view(row(scope, jobId));
    }

    private JobRow row(RequestScope scope, String jobId) {
        return store.find(scope.account(), jobId)
                .orElseThrow(() -> new NotFoundException("There is no such job in this account."));
    }

    private JobView view(JobRow row) {
        Instant now = clock.instant();
        return running.find(row.accountId(), row.id())
                .filter(job -> !row.status().ended())
                .map(job -> job.view(now))
                .orElseGet(() -> row.view(row.progress(), now));
    }

    @Override
    public JobSummary summary(RequestScope scope) {
        scope.require(Permission.VIEW_BACKUPS);
        Map<JobStatus, Integer> counts = new EnumMap<>(JobStatus.class);
        Arrays.stream(JobStatus.values()).forEach(status -> counts.put(status, 0));
        counts.putAll(
                store.counts(scope.account(), scope.services(Permission.VIEW_BACKUPS), clock.instant().minus(SUMMARY)));
        return new JobSummary(counts);
    }

    @Override
    public JobView cancel(RequestScope scope, String jobId) {
        JobRow row = row(scope, jobId);
        Jobs.requireToCancel(scope, row.kind());
        if (!row.status().ended()) {
            // The row first: a job that begins just now reads it, and one that has begun is told below.
            store.requestCancel(row.accountId(), row.id());
            if (!running.cancel(row.accountId(), row.id())) {
                endAtOnce(row);
            }
        }
        return view(row(scope, jobId));
    }

    /** Nothing works on the job, so nothing has to come to a safe point. */
    private void endAtOnce(JobRow row) {
        JobEnd end = new JobEnd(JobStatus.CANCELED, row.progress(), Optional.empty(), Optional.empty(),
                Optional.empty(), clock.instant());
        if (store.end(row.accountId(), row.id(), row.attempt(), end)) {
            parts.endListener().ended(row, Optional.empty(), JobStatus.CANCELED, Optional.empty());
            store.find(row.accountId(), row.id())
                    .ifPresent(now -> parts.events()
                            .publish(row.accountId(),
                                    new AgentEvent.JobChanged(now.view(now.progress(), clock.instant()))));
        }
    }

    @Override
    public Download result(RequestScope scope, String jobId) {
        scope.require(Permission.EXPORT);
        JobRow row = row(scope, jobId);
        Path file = files.result(row.id());
        String name = row.resultName()
                .filter(present -> row.resultExpiresAt().filter(clock.instant()::isBefore).isPresent())
                .filter(present -> Files.isRegularFile(file))
                .orElseThrow(() -> new NotFoundException(
                        "This job has no file to download: it made none, or its 72 hours have passed."));
        return new Download(name, "application/zip", size(file), out -> Files.copy(file, out));
    }

    private static OptionalLong size(Path file) {
        try {
            return OptionalLong.of(Files.size(file));
        } catch (IOException e) {
            // The download itself will say what is wrong with the file.
            return OptionalLong.empty();
        }
    }
}
