package dev.strongroom.service.recovery.job;

import dev.strongroom.model.text.Sentence;
import dev.strongroom.service.jobs.JobContext;
import dev.strongroom.service.recovery.RecoveryProgress;

/** Tells a job's meter how far its restore or export is. */
record MeteredRecovery(JobContext<?> job) implements RecoveryProgress {
    @Override
    public void phase(Sentence now) {
        job.progress().phase(now);
    }

    @Override
    public void totalItems(long total) {
        job.progress().totalItems(total);
    }

    @Override
    public void done(long bytes) {
        job.progress().done(bytes);
    }

    @Override
    public void skipped() {
        job.progress().skipped();
    }

    @Override
    public void failed() {
        job.progress().failed();
    }

    @Override
    public boolean stopRequested() {
        return job.stopRequested();
    }

    @Override
    public boolean stopAtOnceRequested() {
        return job.stopAtOnceRequested();
    }
}
