package dev.strongroom.simulator.microsoft.limits;

import java.time.Duration;

/** So much in so much time. */
public record Limit(long amount, Duration time) {}
