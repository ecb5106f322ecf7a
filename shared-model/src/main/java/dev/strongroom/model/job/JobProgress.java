package dev.strongroom.model.job;

import dev.strongroom.model.text.Sentence;
import java.util.Optional;

/**
 * How far a job is.
 *
 * @param phase what it does now, e.g. "Reading Inbox"
 * @param items done so far
 * @param totalItems as far as known
 * @param bytes done so far
 * @param bytesPerSecond over the last seconds
 * @param secondsLeft an estimate, when there is one
 * @param skipped items a restore left alone because they were there already
 * @param failed items that could not be done
 * @param storage what the job asked of its storage, when that is no directory of the agent's machine; what other work asked
 *     of the same vault at the same time is in it
 */
public record JobProgress(Sentence phase, long items, Optional<Long> totalItems, long bytes, long bytesPerSecond,
        Optional<Long> secondsLeft, long skipped, long failed, Optional<StoreRequests> storage) {
    /** Nothing done yet. */
    public static final JobProgress NONE = new JobProgress(Sentence.NONE, 0, Optional.empty(), 0, 0, Optional.empty(),
            0, 0, Optional.empty());
}
