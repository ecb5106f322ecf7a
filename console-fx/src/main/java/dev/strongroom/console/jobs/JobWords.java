package dev.strongroom.console.jobs;

import dev.strongroom.console.text.Wording;
import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import java.time.Duration;

/** A job's progress in words. */
final class JobWords {
    private JobWords() {}

    /** How far it is, e.g. "61,244 of 98,213 items, 38 MB/s". */
    static String soFar(JobView job, Wording wording) {
        if (job.status() == JobStatus.PENDING) {
            return wording.text("jobs.progress.waiting");
        }
        var progress = job.progress();
        var items = progress.totalItems().isPresent()
                ? wording.text("jobs.progress.of", progress.items(), progress.totalItems().get())
                : wording.text("jobs.progress.items", progress.items());
        return progress.bytesPerSecond() == 0
                ? items
                : wording.text("jobs.progress.rate", items, wording.formats().rate(progress.bytesPerSecond()));
    }

    /** How long it still takes, e.g. "about 9 min", or nothing. */
    static String left(JobProgress progress, Wording wording) {
        return progress.secondsLeft()
                .map(seconds -> wording.text("jobs.progress.left",
                        wording.formats().duration(Duration.ofSeconds(seconds))))
                .orElse("");
    }

    /** The part that is done, 0 to 1, or a negative number when it is not known. */
    static double part(JobView job) {
        return job.progress()
                .totalItems()
                .filter(total -> total > 0)
                .map(total -> Math.min(1.0, (double) job.progress().items() / total))
                .orElse(job.status() == JobStatus.PENDING ? 0.0 : -1.0);
    }
}
