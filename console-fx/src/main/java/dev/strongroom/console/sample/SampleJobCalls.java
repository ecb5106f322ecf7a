package dev.strongroom.console.sample;

import dev.strongroom.console.client.AgentFailedException;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.JobCalls;
import dev.strongroom.console.client.JobQuery;
import dev.strongroom.console.client.NotFoundException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobSummary;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Jobs in memory. */
record SampleJobCalls(SampleAccount account) implements JobCalls {
    @Override
    public Page<JobView> list(JobQuery query, PageQuery page) throws ClientException {
        account.mood().check();
        var byTime = Comparator.comparing(JobView::createdAt);
        return Pages.of(account.jobs()
                .stream()
                .filter(job -> query.kind().isEmpty() || query.kind().get() == job.kind())
                .filter(job -> query.status().isEmpty() || query.status().get() == job.status())
                .filter(job -> query.taskId().isEmpty() || query.taskId().equals(job.taskId()))
                .sorted(query.order() == JobQuery.Order.OLDEST ? byTime : byTime.reversed())
                .toList(), page);
    }

    @Override
    public JobSummary summary() throws ClientException {
        account.mood().check();
        return new JobSummary(account.jobs()
                .stream()
                .collect(Collectors.groupingBy(JobView::status, Collectors.summingInt(_ -> 1))));
    }

    @Override
    public JobView get(String jobId) throws ClientException {
        return account.job(jobId).orElseThrow(() -> new NotFoundException(SampleProblems.NOT_FOUND));
    }

    @Override
    public JobView cancel(String jobId) throws ClientException {
        var job = get(jobId);
        return account.put(SampleJobs.with(job, JobStatus.CANCELED, job.progress()));
    }

    @Override
    public void download(String jobId, Path file) throws ClientException {
        write(file, "sample of " + jobId);
    }

    static void write(Path file, String text) throws ClientException {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AgentFailedException("download-failed", "The file could not be written.", e);
        }
    }
}
