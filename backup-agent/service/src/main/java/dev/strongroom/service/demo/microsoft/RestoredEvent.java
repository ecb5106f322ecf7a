package dev.strongroom.service.demo.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What of an event a restore brings back. Whoever is invited to an event gets a message from Exchange, so it comes back
 * without them, and its text names them; a time zone that nobody knows comes back as UTC, and that it was cancelled as its
 * title.
 */
final class RestoredEvent {
    private static final List<String> OF_THE_COPY = List.of("createdDateTime", "iCalUId", "uid", "occurrenceId");
    private static final List<String> OF_INVITATIONS =
            List.of("attendees", "organizer", "isOrganizer", "responseStatus");
    private static final List<String> ZONES = List.of("originalStartTimeZone", "originalEndTimeZone");
    private static final List<String> OF_CANCELLED = List.of("isCancelled", "isReminderOn", "showAs");
    private static final String CANCELLED = "Canceled: ";
    private static final String UNKNOWN_ZONE = "tzone://";

    private RestoredEvent() {}

    /** Its fields, the same for an event and for what was restored of it. */
    static String fields(ObjectNode event) {
        ObjectNode kept = event.deepCopy();
        reduce(kept);
        kept.path("exceptionOccurrences").forEach(day -> reduce((ObjectNode) day));
        if (kept.path("recurrence").path("range") instanceof ObjectNode range) {
            knowZone(range, "recurrenceTimeZone");
        }
        if (kept.path("cancelledOccurrences") instanceof ArrayNode days) {
            kept.set("cancelledOccurrences", withoutSeries(days));
        }
        return Fields.of(kept);
    }

    private static void reduce(ObjectNode event) {
        if (!event.path("attendees").isEmpty() || event.path("body").path("content").asText().contains("Invited: ")) {
            event.remove("body");
        }
        if (event.path("isCancelled").asBoolean() || event.path("subject").asText().startsWith(CANCELLED)) {
            event.put("subject", event.path("subject").asText().replaceFirst("^" + CANCELLED, ""));
            event.remove(OF_CANCELLED);
        }
        event.remove(OF_INVITATIONS);
        event.remove(OF_THE_COPY);
        ZONES.forEach(zone -> knowZone(event, zone));
    }

    private static void knowZone(ObjectNode object, String name) {
        if (object.path(name).asText().startsWith(UNKNOWN_ZONE)) {
            object.put(name, "UTC");
        }
    }

    /** Each is named by the series' id and its day. */
    private static ArrayNode withoutSeries(ArrayNode days) {
        ArrayNode found = days.arrayNode();
        for (JsonNode day : days) {
            String id = day.asText();
            found.add(id.substring(id.lastIndexOf('.') + 1));
        }
        return found;
    }
}
