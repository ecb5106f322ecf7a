package dev.strongroom.connectors.microsoft.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import dev.strongroom.formats.line.LineWriter;
import dev.strongroom.formats.line.TimeZoneNames;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The times of an event or a task as lines of a calendar: days for what takes all day, else local times of a zone, or UTC
 * where nobody knows the zone.
 *
 * @param zone in which they are told
 */
public record EventTimes(Optional<ZoneId> zone, boolean allDay) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** Those of an event. */
    public static EventTimes of(JsonNode event) {
        return new EventTimes(TimeZoneNames.zone(GraphJson.text(event, "originalStartTimeZone"))
                .filter(zone -> !zone.getRules().isFixedOffset()), event.path("isAllDay").asBoolean());
    }

    /** A time with the name of its zone, as Graph writes them; empty when it is none, or in a zone that nobody knows. */
    public static Optional<Instant> instant(JsonNode time) {
        try {
            String local = GraphJson.text(time, "dateTime");
            if (local.endsWith("Z")) {
                return Optional.of(Instant.parse(local));
            }
            String zone = GraphJson.text(time, "timeZone");
            return TimeZoneNames.zone(zone.isEmpty() ? "UTC" : zone)
                    .map(known -> LocalDateTime.parse(local).atZone(known).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A line with a moment. */
    public void write(LineWriter lines, String name, Instant time) {
        if (allDay) {
            lines.raw(name + ";VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(utcDay(time)));
        } else if (zone.isPresent()) {
            lines.raw(name + ";TZID=" + zone.get().getId(), LOCAL.format(time.atZone(zone.get())));
        } else {
            lines.raw(name, utc(time));
        }
    }

    /** A line with the moment of a series on one of its days. */
    public void write(LineWriter lines, String name, LocalDate day, Instant start) {
        ZoneId told = zone.orElse(ZoneOffset.UTC);
        write(lines, name, allDay ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
                : day.atTime(start.atZone(told).toLocalTime()).atZone(told).toInstant());
    }

    /** The last moment of a day, as a rule has it. */
    String until(LocalDate day) {
        return allDay ? DateTimeFormatter.BASIC_ISO_DATE.format(day)
                : utc(day.plusDays(1).atStartOfDay(zone.orElse(ZoneOffset.UTC)).toInstant().minusSeconds(1));
    }

    private static LocalDate utcDay(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The day on which an event that begins then takes place. */
    LocalDate day(Instant start) {
        return allDay ? utcDay(start) : start.atZone(zone.orElse(ZoneOffset.UTC)).toLocalDate();
    }

    /** A moment as calendars write it. */
    public static String utc(Instant time) {
        return LOCAL.format(time.atZone(ZoneOffset.UTC)) + "Z";
    }
}
