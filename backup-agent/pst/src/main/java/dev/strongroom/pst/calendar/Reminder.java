package dev.strongroom.pst.calendar;

import dev.strongroom.formats.line.ContentLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When somebody is to be reminded. */
final class Reminder {
    private Reminder() {}

    /** The moment that the first alarm of a component tells (RFC 5545, section 3.8.6.3); empty without one. */
    static Optional<Instant> of(CalendarComponent item, Optional<Instant> start, Optional<Instant> end) {
        return item.parts()
                .stream()
                .filter(part -> part.name().equals("VALARM"))
                .flatMap(alarm -> alarm.first("TRIGGER").stream())
                .flatMap(trigger -> moment(trigger, start, end).stream())
                .findFirst();
    }

    private static Optional<Instant> moment(ContentLine trigger, Optional<Instant> start, Optional<Instant> end) {
        Optional<Duration> distance = CalendarDuration.parse(trigger.value());
        if (distance.isEmpty()) {
            return EventTime.of(trigger).map(EventTime::instant);
        }
        boolean fromEnd = trigger.parameters().getOrDefault("RELATED", "").equalsIgnoreCase("END");
        return (fromEnd ? end.or(() -> start) : start.or(() -> end)).map(time -> time.plus(distance.get()));
    }
}
