package dev.strongroom.service.jobs;

import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.vault.snapshot.PublishGuard;
import java.nio.file.Path;

/**
 * One stretch of work on a job. Thread-safe.
 *
 * @param <R> what the job is asked to do
 */
public interface JobContext<R extends JobRequest> {
    /** The job's id. */
    String jobId();

    /** The account's scope, in the name of whoever started the job, with the rights of the agent itself. */
    RequestScope scope();

    /** What to do. */
    R request();

    /** Counts the stretches of work on this job from 1; a later one takes the place of an earlier one. */
    long attempt();

    /** Where to tell how far the work is; it goes on counting where the stretch before stopped. */
    ProgressMeter progress();

    /**
     * Whether to stop at the next safe point and answer {@link JobOutcome#stopped}: the job was canceled, its slice is
     * over, or the agent shuts down. Cheap; ask it between items.
     */
    boolean stopRequested();

    /**
     * Whether to stop within seconds, whatever waits for somebody else: the job was canceled or the agent shuts down. The
     * end of a slice is not meant: an item that takes longer than a slice would never come to its end.
     */
    boolean stopAtOnceRequested();

    /** Throws when another stretch of work took this one's place: check it before anything is published. */
    PublishGuard guard();

    /** A directory for the job's own working files; it stays from stretch to stretch and goes when the job ends. */
    Path workDirectory();

    /** Where the job writes the file that can be downloaded for 72 hours once it has ended well. */
    Path resultFile();
}
