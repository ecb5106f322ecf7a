package dev.strongroom.model.job;

/** The status of a job. */
public enum JobStatus {
    PENDING, IN_PROGRESS, SUCCEEDED, PARTIALLY_SUCCEEDED, FAILED, CANCELED;

    /** True when nothing more will happen to the job. */
    public boolean ended() {
        return this != PENDING && this != IN_PROGRESS;
    }
}
