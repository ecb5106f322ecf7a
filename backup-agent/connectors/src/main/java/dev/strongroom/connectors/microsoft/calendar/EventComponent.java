package dev.strongroom.connectors.microsoft.calendar;

import static dev.strongroom.connectors.microsoft.item.GraphJson.text;
import static dev.strongroom.connectors.microsoft.item.GraphJson.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import dev.strongroom.formats.line.LineWriter;
import java.time.Instant;
import java.util.stream.Collectors;

/** What an event, or one changed occurrence of a series, says of itself: the properties of a VEVENT but for its times. */
final class EventComponent {
    private final LineWriter lines;

    EventComponent(LineWriter lines) {
        this.lines = lines;
    }

    void write(JsonNode event) {
        Instant made = GraphJson.instant(event, "createdDateTime").orElse(Instant.EPOCH);
        lines.raw("DTSTAMP", EventTimes.utc(made)).raw("CREATED", EventTimes.utc(made));
        lines.text("SUMMARY", text(event, "subject"));
        lines.text("DESCRIPTION", text(event, "bodyPreview"));
        JsonNode body = event.path("body");
        if (text(body, "contentType").equalsIgnoreCase("html")) {
            lines.text("X-ALT-DESC;FMTTYPE=text/html", text(body, "content"));
        }
        lines.text("LOCATION", text(event.path("location"), "displayName"));
        if (!texts(event, "categories").isEmpty()) {
            lines.raw("CATEGORIES",
                    texts(event, "categories").stream().map(LineWriter::escaped).collect(Collectors.joining(",")));
        }
        lines.raw("CLASS", switch (text(event, "sensitivity")) {
            case "private", "personal" -> "PRIVATE";
            case "confidential" -> "CONFIDENTIAL";
            default -> "PUBLIC";
        });
        lines.raw("PRIORITY", switch (text(event, "importance")) {
            case "high" -> "1";
            case "low" -> "9";
            default -> "5";
        });
        lines.raw("STATUS", event.path("isCancelled").asBoolean() ? "CANCELLED" : "CONFIRMED");
        lines.raw("TRANSP", text(event, "showAs").equals("free") ? "TRANSPARENT" : "OPAQUE");
        people(event);
        reminder(event);
    }

    private void people(JsonNode event) {
        JsonNode organizer = event.path("organizer").path("emailAddress");
        if (!text(organizer, "address").isEmpty() && !event.path("attendees").isEmpty()) {
            lines.raw("ORGANIZER" + name(organizer), "mailto:" + text(organizer, "address"));
        }
        for (JsonNode attendee : event.path("attendees")) {
            JsonNode address = attendee.path("emailAddress");
            if (!text(address, "address").isEmpty()) {
                lines.raw("ATTENDEE" + name(address) + role(text(attendee, "type"))
                        + answer(text(attendee.path("status"), "response")), "mailto:" + text(address, "address"));
            }
        }
    }

    private static String name(JsonNode address) {
        String name = text(address, "name");
        return name.isEmpty() ? "" : ";CN=" + LineWriter.quoted(name);
    }

    private static String role(String type) {
        return switch (type) {
            case "optional" -> ";ROLE=OPT-PARTICIPANT";
            case "resource" -> ";CUTYPE=RESOURCE;ROLE=NON-PARTICIPANT";
            default -> ";ROLE=REQ-PARTICIPANT";
        };
    }

    private static String answer(String response) {
        return switch (response) {
            case "accepted", "organizer" -> ";PARTSTAT=ACCEPTED";
            case "tentativelyAccepted" -> ";PARTSTAT=TENTATIVE";
            case "declined" -> ";PARTSTAT=DECLINED";
            default -> ";PARTSTAT=NEEDS-ACTION";
        };
    }

    private void reminder(JsonNode event) {
        if (event.path("isReminderOn").asBoolean()) {
            lines.raw("BEGIN", "VALARM").raw("ACTION", "DISPLAY").raw("DESCRIPTION", "Reminder");
            lines.raw("TRIGGER", "-PT" + Math.max(0, event.path("reminderMinutesBeforeStart").asInt()) + "M");
            lines.raw("END", "VALARM");
        }
    }
}
