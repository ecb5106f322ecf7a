package dev.strongroom.console.client.http;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.JobCalls;
import dev.strongroom.console.client.JobQuery;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.model.job.JobSummary;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import java.nio.file.Path;
import java.util.Locale;

/** Jobs over HTTPS. */
record HttpJobCalls(Transport transport, ApiPath account) implements JobCalls {
    private static final TypeReference<JobView> JOB = new TypeReference<>() {};
    private static final TypeReference<Page<JobView>> JOBS = new TypeReference<>() {};
    private static final TypeReference<JobSummary> SUMMARY = new TypeReference<>() {};

    @Override
    public Page<JobView> list(JobQuery query, PageQuery page) throws ClientException {
        var path = account.to("jobs")
                .with("kind", query.kind().map(Enum::name))
                .with("status", query.status().map(Enum::name))
                .with("task", query.taskId())
                .with("initiator", query.initiator())
                .with("order", query.order().name().toLowerCase(Locale.ROOT));
        return transport.get(path.with(page), JOBS);
    }

    @Override
    public JobSummary summary() throws ClientException {
        return transport.get(account.to("jobs", "summary"), SUMMARY);
    }

    @Override
    public JobView get(String jobId) throws ClientException {
        return transport.get(account.to("jobs", jobId), JOB);
    }

    @Override
    public JobView cancel(String jobId) throws ClientException {
        return transport.post(account.to("jobs", jobId, "cancel"), JOB);
    }

    @Override
    public void download(String jobId, Path file) throws ClientException {
        new Downloads(transport).save(account.to("jobs", jobId, "result"), file);
    }
}
