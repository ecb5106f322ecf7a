package dev.strongroom.console.client;

import dev.strongroom.model.job.JobSummary;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import java.nio.file.Path;

/** Jobs under way and done. */
public interface JobCalls {
    Page<JobView> list(JobQuery query, PageQuery page) throws ClientException;

    JobSummary summary() throws ClientException;

    JobView get(String jobId) throws ClientException;

    /** Asks the job to end at its next safe point. */
    JobView cancel(String jobId) throws ClientException;

    /** Writes the file that an export made; nothing is left at the path when it fails. */
    void download(String jobId, Path file) throws ClientException;
}
