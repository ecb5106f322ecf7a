package dev.strongroom.connectors.microsoft.tasks;

import static dev.strongroom.connectors.microsoft.item.GraphJson.text;
import static dev.strongroom.connectors.microsoft.item.GraphJson.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.microsoft.calendar.EventTimes;
import dev.strongroom.connectors.microsoft.calendar.RecurrenceRule;
import dev.strongroom.connectors.microsoft.item.CanonicalJson;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import dev.strongroom.formats.line.LineWriter;
import dev.strongroom.formats.line.SourceProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A task as a VTODO (RFC 5545, section 3.6.2), with all that Graph tells of it in one more property. */
final class TaskFile {
    private static final EventTimes DAYS = new EventTimes(Optional.empty(), true);

    private final String id;
    private final ObjectNode task;
    private LineWriter lines = new LineWriter();

    /** @param task as Graph gives it, with its checklist and links */
    TaskFile(String id, ObjectNode task) {
        this.id = id;
        this.task = task;
    }

    /** What stands before the attachments, and what follows them. */
    List<byte[]> pieces() {
        Instant made = GraphJson.instant(task, "createdDateTime").orElse(Instant.EPOCH);
        lines.raw("BEGIN", "VCALENDAR").raw("VERSION", "2.0").raw("PRODID", "-//Strongroom//EN");
        lines.raw("BEGIN", "VTODO").text("UID", id);
        lines.raw("DTSTAMP", EventTimes.utc(made)).raw("CREATED", EventTimes.utc(made));
        lines.text("SUMMARY", text(task, "title")).text("DESCRIPTION", description());
        times();
        state();
        for (JsonNode link : task.path("linkedResources")) {
            lines.raw("ATTACH", text(link, "webUrl"));
        }
        byte[] beginning = lines.toBytes();
        lines = new LineWriter();
        if (!texts(task, "categories").isEmpty()) {
            lines.raw("CATEGORIES",
                    texts(task, "categories").stream().map(LineWriter::escaped).collect(Collectors.joining(",")));
        }
        SourceProperty.write(lines, CanonicalJson.bytes(CanonicalJson.of(task)));
        return List.of(beginning, lines.raw("END", "VTODO").raw("END", "VCALENDAR").toBytes());
    }

    /** Calendars know no checklists: it stands below the text. */
    private String description() {
        StringBuilder description = new StringBuilder(text(task.path("body"), "content"));
        for (JsonNode step : task.path("checklistItems")) {
            description.append(description.isEmpty() ? "" : "\n")
                    .append(step.path("isChecked").asBoolean() ? "[x] " : "[ ] ")
                    .append(text(step, "displayName"));
        }
        return description.toString();
    }

    /** Graph keeps days here, as midnight. */
    private void times() {
        Optional<Instant> due = EventTimes.instant(task.path("dueDateTime"));
        // A rule needs a beginning.
        EventTimes.instant(task.path("startDateTime"))
                .or(() -> task.path("recurrence").isObject() ? due : Optional.empty())
                .ifPresent(time -> DAYS.write(lines, "DTSTART", time));
        due.ifPresent(time -> DAYS.write(lines, "DUE", time));
        RecurrenceRule.of(task.path("recurrence"), DAYS).ifPresent(rule -> lines.raw("RRULE", rule));
        EventTimes.instant(task.path("completedDateTime"))
                .ifPresent(time -> lines.raw("COMPLETED", EventTimes.utc(time)));
    }

    private void state() {
        lines.raw("STATUS", switch (text(task, "status")) {
            case "completed" -> "COMPLETED";
            case "inProgress" -> "IN-PROCESS";
            default -> "NEEDS-ACTION";
        });
        lines.raw("PRIORITY", switch (text(task, "importance")) {
            case "high" -> "1";
            case "low" -> "9";
            default -> "5";
        });
        if (task.path("isReminderOn").asBoolean()) {
            EventTimes.instant(task.path("reminderDateTime")).ifPresent(time -> {
                lines.raw("BEGIN", "VALARM").raw("ACTION", "DISPLAY").raw("DESCRIPTION", "Reminder");
                lines.raw("TRIGGER;VALUE=DATE-TIME", EventTimes.utc(time)).raw("END", "VALARM");
            });
        }
    }
}
