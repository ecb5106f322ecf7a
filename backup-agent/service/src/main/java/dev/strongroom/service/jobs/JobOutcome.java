package dev.strongroom.service.jobs;

import java.time.Duration;
import java.util.Optional;

/** How a stretch of work on a job ended. */
public sealed interface JobOutcome {
    /**
     * All was done.
     *
     * @param resultName the name by which {@link JobContext#resultFile} is downloaded, when the job wrote it
     */
    record Succeeded(Optional<String> resultName) implements JobOutcome {}

    /**
     * Some was done.
     *
     * @param problem what was not and why, and what to do
     */
    record PartiallySucceeded(String problem, Optional<String> resultName) implements JobOutcome {}

    /**
     * Nothing of use was done.
     *
     * @param problem why, and what to do
     */
    record Failed(String problem) implements JobOutcome {}

    /**
     * There is more to do.
     *
     * @param after how long to wait first, e.g. because a provider throttles
     * @param tally what was done so far, for people, when it may be that the job was canceled and nothing more follows
     */
    record Unfinished(Duration after, Optional<String> tally) implements JobOutcome {
        public Unfinished(Duration after) {
            this(after, Optional.empty());
        }
    }

    /** All was done. */
    static JobOutcome succeeded() {
        return new Succeeded(Optional.empty());
    }

    /** It stopped because {@link JobContext#stopRequested} said so. */
    static JobOutcome stopped() {
        return new Unfinished(Duration.ZERO);
    }

    /** As {@link #stopped()}, with what was done so far. */
    static JobOutcome stopped(String tally) {
        return new Unfinished(Duration.ZERO, Optional.of(tally));
    }
}
