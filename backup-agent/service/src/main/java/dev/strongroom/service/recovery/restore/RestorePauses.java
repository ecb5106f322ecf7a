package dev.strongroom.service.recovery.restore;

import java.time.Duration;
import java.util.Optional;

/** How long a restore waits for a mailbox, a drive or a vault that can't be reached, and when it gives up. */
public final class RestorePauses {
    /** So many pauses in a row without anything done end a restore: about an hour and a half. */
    private static final int MOST = 12;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private RestorePauses() {}

    /**
     * The next pause, twice as long as the one before; empty to give up.
     *
     * @param pauses in a row with nothing done between them, this one included
     * @param wanted how long the provider wants to be left alone
     */
    public static Optional<Duration> next(int pauses, Duration wanted) {
        if (pauses >= MOST) {
            return Optional.empty();
        }
        Duration growing = FIRST.multipliedBy(1L << (pauses - 1));
        Duration ours = growing.compareTo(LONGEST) < 0 ? growing : LONGEST;
        return Optional.of(wanted.compareTo(ours) > 0 ? wanted : ours);
    }
}
