package dev.strongroom.connectors.microsoft.budget;

import java.time.Duration;

/**
 * What a provider lets one scope do.
 *
 * @param requests how many in any {@code time}
 * @param atOnce how many at a time
 */
public record Allowance(int requests, Duration time, int atOnce) {
    public Allowance {
        if (requests < 1 || time.toMillis() < 1 || atOnce < 1) {
            throw new IllegalArgumentException("An allowance must allow something");
        }
    }
}
