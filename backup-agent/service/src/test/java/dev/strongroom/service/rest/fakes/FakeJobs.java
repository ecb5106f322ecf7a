package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobSummary;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Download;
import dev.strongroom.service.usecase.Jobs;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Jobs in memory, which stay as they are until they are cancelled. */
public final class FakeJobs implements Jobs {
    private final Rows<JobView> jobs = new Rows<>("job", JobView::id);
    private final Map<String, Download> results = new ConcurrentHashMap<>();
    private final FakeEvents events;

    public FakeJobs(FakeEvents events) {
        this.events = events;
    }

    /** Starts a job that nothing moves on. */
    public JobView start(RequestScope scope, JobKind kind, String taskId) {
        return put(scope, Samples.job(jobs.newId("job"), kind, JobStatus.IN_PROGRESS, taskId));
    }

    /** Gives a job a file. */
    public void finish(String jobId, Download result) {
        results.put(jobId, result);
    }

    @Override
    public Page<JobView> list(RequestScope scope, Filter filter, PageRequest page) {
        Comparator<JobView> order = Comparator.comparing(JobView::id);
        return Lists.page(
                jobs.all(scope)
                        .stream()
                        .filter(job -> allows(filter.kind(), job.kind()))
                        .filter(job -> allows(filter.status(), job.status()))
                        .filter(job -> filter.taskId().isEmpty() || filter.taskId().equals(job.taskId()))
                        .filter(job -> allows(filter.initiator(), job.initiator()))
                        .sorted(filter.oldestFirst() ? order : order.reversed())
                        .toList(),
                page);
    }

    @Override
    public JobView get(RequestScope scope, String jobId) {
        return jobs.get(scope, jobId);
    }

    @Override
    public JobSummary summary(RequestScope scope) {
        Map<JobStatus, Integer> counts = new EnumMap<>(JobStatus.class);
        jobs.all(scope).forEach(job -> counts.merge(job.status(), 1, Integer::sum));
        return new JobSummary(counts);
    }

    @Override
    public JobView cancel(RequestScope scope, String jobId) {
        JobView job = jobs.get(scope, jobId);
        Jobs.requireToCancel(scope, job.kind());
        return job.status().ended()
                ? job
                : put(scope, Samples.job(jobId, job.kind(), JobStatus.CANCELED, job.taskId().orElse("")));
    }

    @Override
    public Download result(RequestScope scope, String jobId) {
        jobs.get(scope, jobId);
        return Optional.ofNullable(results.get(jobId))
                .orElseThrow(() -> new NotFoundException("This job has no file, or no longer."));
    }

    private JobView put(RequestScope scope, JobView job) {
        jobs.put(scope, job);
        events.publish(scope.account(), new AgentEvent.JobChanged(job));
        return job;
    }

    private static <T> boolean allows(Optional<T> wanted, T actual) {
        return wanted.isEmpty() || wanted.get().equals(actual);
    }
}
