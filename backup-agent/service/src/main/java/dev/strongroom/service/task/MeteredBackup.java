package dev.strongroom.service.task;

import dev.strongroom.model.text.Sentence;
import dev.strongroom.service.backup.BackupProgress;
import dev.strongroom.service.jobs.JobContext;

/** Tells a job's meter how far its backup is. */
record MeteredBackup(JobContext<?> job) implements BackupProgress {
    @Override
    public void phase(Sentence now) {
        job.progress().phase(now);
    }

    @Override
    public void expected(long items) {
        job.progress().expectedOfStretch(items);
    }

    @Override
    public void stored(long bytes) {
        job.progress().done(bytes);
    }

    @Override
    public void gap() {
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
