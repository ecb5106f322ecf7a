package dev.strongroom.service.config;

import java.time.Duration;

/**
 * How the control database is backed up into the account vault.
 *
 * @param minutesAfterChange at most so often while it changes, 1 to 1440
 * @param keep how many copies stay, 1 to 1000
 */
public record ControlCopyConfig(int minutesAfterChange, int keep) {
    static final ControlCopyConfig DEFAULT = new ControlCopyConfig(15, 30);

    public ControlCopyConfig {
        if (minutesAfterChange < 1 || minutesAfterChange > 1440) {
            throw StartRefusedException.config("\"controlCopy.minutesAfterChange\" must be 1 to 1440.");
        }
        if (keep < 1 || keep > 1000) {
            throw StartRefusedException.config("\"controlCopy.keep\" must be 1 to 1000.");
        }
    }

    /** The shortest time between two copies. */
    public Duration interval() {
        return Duration.ofMinutes(minutesAfterChange);
    }
}
