package dev.strongroom.service.jobs;

/** Who does which kind of job. */
public record JobHandlers(JobHandler<JobRequest.Backup> backup, JobHandler<JobRequest.Restore> restore,
        JobHandler<JobRequest.Export> export, JobHandler<JobRequest.Rebuild> rebuild) {}
