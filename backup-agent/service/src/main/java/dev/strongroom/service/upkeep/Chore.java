package dev.strongroom.service.upkeep;

import java.time.Duration;

/**
 * Something to be done again and again.
 *
 * @param name for the log
 * @param every how long to wait from the end of one time to the next
 */
public record Chore(String name, Duration every, Runnable work) {}
