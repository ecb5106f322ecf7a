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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * An event, or a series with its exceptions, as a calendar (RFC 5545), with all that Graph tells of it in one more property.
 * In pieces: between them come its attachments, and those of each changed day.
 */
final class EventFile {
    private static final String ORIGINAL_START = "originalStart";

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

    /** What stands before the attachments of the event, before those of each changed day, and after the last of them. */
    List<byte[]> pieces() {
        List<byte[]> texts = new ArrayList<>();
        texts.add(beginning());
        LineWriter lines = new LineWriter();
        SourceProperty.write(lines, CanonicalJson.bytes(CanonicalJson.of((ObjectNode) event)));
        new EventComponent(lines).write(event);
        lines.raw("END", "VEVENT");
        for (JsonNode day : changedDays(event)) {
            lines.raw("BEGIN", "VEVENT").text("UID", uid);
            times.write(lines, "RECURRENCE-ID", GraphJson.instant(day, ORIGINAL_START).orElseThrow());
            when(lines, day, new EventTimes(times.zone(), day.path("isAllDay").asBoolean()));
            texts.add(lines.toBytes());
            lines = new LineWriter();
            new EventComponent(lines).write(day);
            lines.raw("END", "VEVENT");
        }
        texts.add(lines.raw("END", "VCALENDAR").toBytes());
        return texts;
    }

    /** The changed occurrences of a series that say which they are, in their order in the file. */
    static List<JsonNode> changedDays(JsonNode series) {
        return StreamSupport.stream(series.path("exceptionOccurrences").spliterator(), false)
                .filter(day -> GraphJson.instant(day, ORIGINAL_START).isPresent())
                .toList();
    }

    private byte[] beginning() {
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
}
