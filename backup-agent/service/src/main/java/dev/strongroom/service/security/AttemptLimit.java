package dev.strongroom.service.security;

import java.time.Duration;

/**
 * How many failures go unpunished and how the pause grows after them.
 *
 * @param free failures without a pause
 * @param longest the longest pause
 */
record AttemptLimit(int free, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /** The pause after so many failures: none, then 1, 2, 4 … seconds up to the longest. */
    Duration pauseAfter(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - free, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
