package dev.strongroom.service.task;

import dev.strongroom.model.task.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a schedule's runs are: the first at its hour (UTC) after it was set, the others at equal steps from there, so that
 * neither a late run nor a day without the agent moves them.
 */
public final class RunTimes {
    private RunTimes() {}

    /**
     * The first run after {@code now}; empty for a task that runs only by hand.
     *
     * @param from from when the schedule's runs are counted
     */
    public static Optional<Instant> next(Schedule schedule, Instant from, Instant now) {
        return step(schedule.frequency()).map(step -> next(first(schedule, from), step, now));
    }

    private static Optional<Duration> step(Schedule.Frequency frequency) {
        return switch (frequency) {
            case THREE_TIMES_A_DAY -> Optional.of(Duration.ofHours(8));
            case DAILY -> Optional.of(Duration.ofDays(1));
            case EVERY_3_DAYS -> Optional.of(Duration.ofDays(3));
            case WEEKLY -> Optional.of(Duration.ofDays(7));
            case MANUAL -> Optional.empty();
        };
    }

    private static Instant first(Schedule schedule, Instant from) {
        ZonedDateTime hour = from.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).withHour(schedule.hourUtc());
        Instant sameDay = hour.toInstant();
        return sameDay.isAfter(from) ? sameDay : hour.plusDays(1).toInstant();
    }

    private static Instant next(Instant first, Duration step, Instant now) {
        if (now.isBefore(first)) {
            return first;
        }
        long passed = Duration.between(first, now).dividedBy(step);
        return first.plus(step.multipliedBy(passed + 1));
    }
}
