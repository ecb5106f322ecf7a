package dev.strongroom.connectors.microsoft.calendar;

import static dev.strongroom.connectors.microsoft.item.GraphJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.microsoft.item.CanonicalJson;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import dev.strongroom.formats.line.LineWriter;
import dev.strongroom.formats.line.SourceProperty;
import dev.strongroom.formats.line.TimeZoneComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An event, or a series with its exceptions, as a calendar (RFC 5545), with all that Graph tells of it in one more property.
 * In two pieces: between them come its attachments.
 */
final class EventFile {
    private final String uid;
    private final JsonNode event;
    private final EventTimes times;
    private final Optional<Instant> start;

    /** @param event as Graph gives it, with its exceptions and cancelled days */
    EventFile(String id, ObjectNode event) {
        this.event = event;
        uid = text(event, "iCalUId").isEmpty() ? id : text(event, "iCalUId");
        times = EventTimes.of(event);
        start = EventTimes.instant(event.path("start"));
    }

    /** Up to where the attachments stand. */
    byte[] beginning() {
        LineWriter lines = new LineWriter();
        lines.raw("BEGIN", "VCALENDAR").raw("VERSION", "2.0").raw("PRODID", "-//Strongroom//EN");
        if (times.zone().isPresent() && start.isPresent() && !times.allDay()) {
            new TimeZoneComponent(lines).write(times.zone().get(), start.get());
        }
        lines.raw("BEGIN", "VEVENT").text("UID", uid);
        when(lines, event, times);
        RecurrenceRule.of(event.path("recurrence"), times).ifPresent(rule -> lines.raw("RRULE", rule));
        for (String cancelled : GraphJson.texts(event, "cancelledOccurrences")) {
            day(cancelled).ifPresent(day -> start.ifPresent(begin -> times.write(lines, "EXDATE", day, begin)));
        }
        return lines.toBytes();
    }

    /** From after the attachments on. */
    byte[] end() {
        LineWriter lines = new LineWriter();
        SourceProperty.write(lines, CanonicalJson.bytes(CanonicalJson.of((ObjectNode) event)));
        new EventComponent(lines).write(event);
        lines.raw("END", "VEVENT");
        for (JsonNode exception : event.path("exceptionOccurrences")) {
            exception(lines, exception);
        }
        return lines.raw("END", "VCALENDAR").toBytes();
    }

    private void exception(LineWriter lines, JsonNode exception) {
        Optional<Instant> original = GraphJson.instant(exception, "originalStart");
        if (original.isEmpty()) {
            return;
        }
        lines.raw("BEGIN", "VEVENT").text("UID", uid);
        times.write(lines, "RECURRENCE-ID", original.get());
        when(lines, exception, new EventTimes(times.zone(), exception.path("isAllDay").asBoolean()));
        new EventComponent(lines).write(exception);
        lines.raw("END", "VEVENT");
    }

    /** An event without an end has none here either. */
    private static void when(LineWriter lines, JsonNode event, EventTimes times) {
        EventTimes.instant(event.path("start")).ifPresent(time -> times.write(lines, "DTSTART", time));
        EventTimes.instant(event.path("end")).ifPresent(time -> times.write(lines, "DTEND", time));
    }

    /** {@code OID.<master>.<day>}. */
    static Optional<LocalDate> day(String cancelled) {
        try {
            return Optional.of(LocalDate.parse(cancelled.substring(Math.max(0, cancelled.length() - 10))));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A file's name as a reader of its line finds it. */
    static String parameter(String name) {
        return LineWriter.quoted(name).replace("\"", "");
    }
}
