package dev.strongroom.service.recovery.restore;

import dev.strongroom.model.run.Outcome;

/**
 * What became of the items that were to be restored. Each is counted once.
 *
 * @param restored written; nothing was there of them
 * @param skipped there already and left alone
 * @param replaced written in the place of what was there
 * @param failed not there now
 * @param altered written, but not kept by the mailbox as they were stored; counted in {@code restored} or
 *            {@code replaced} too
 */
public record RestoreCounts(long restored, long skipped, long replaced, long failed, long altered) {
    /** Nothing done yet. */
    public static final RestoreCounts NONE = new RestoreCounts(0, 0, 0, 0, 0);

    public RestoreCounts plus(RestoreCounts more) {
        return new RestoreCounts(restored + more.restored, skipped + more.skipped, replaced + more.replaced,
                failed + more.failed, altered + more.altered);
    }

    /** Whether every item is in the mailbox as it was stored. */
    public boolean complete() {
        return failed == 0 && altered == 0;
    }

    /** What the restore came to: failed when nothing of what was chosen is in the mailbox. */
    public Outcome outcome() {
        if (complete()) {
            return Outcome.SUCCESS;
        }
        return there() > 0 ? Outcome.PARTIAL : Outcome.FAILED;
    }

    /** Items that are in the mailbox now. */
    public long there() {
        return restored + skipped + replaced;
    }
}
