package dev.strongroom.pst.calendar;

import dev.strongroom.formats.line.ContentLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When an event begins and ends.
 *
 * @param zone in which both are told
 * @param end not before the start
 */
record ItemTimes(LocalDateTime start, LocalDateTime end, ZoneId zone, boolean allDay, boolean isKnown) {
    /** The times of an event; empty when it tells none. */
    static Optional<ItemTimes> of(CalendarComponent event) {
        return event.first("DTSTART").flatMap(EventTime::of).map(start -> {
            Optional<LocalDateTime> told = event.first("DTEND").flatMap(EventTime::of).map(end -> end.in(start.zone()));
            Optional<Duration> duration = event.first("DURATION").flatMap(line -> CalendarDuration.parse(line.value()));
            LocalDateTime end = told.or(() -> duration.map(length -> start.local().plus(length)))
                    .orElse(start.isDay() ? start.local().plusDays(1) : start.local());
            return new ItemTimes(start.local(), end.isBefore(start.local()) ? start.local() : end, start.zone(),
                    start.isDay(), start.isKnown());
        });
    }

    Instant startInstant() {
        return start.atZone(zone).toInstant();
    }

    Instant endInstant() {
        return end.atZone(zone).toInstant();
    }

    Duration length() {
        return Duration.between(start, end);
    }

    /** The moment or the day that a line tells, as a clock in this zone shows it. */
    Optional<LocalDateTime> local(ContentLine line) {
        return EventTime.of(line).map(time -> time.in(zone));
    }
}
