package dev.strongroom.connectors.microsoft.calendar;

import static dev.strongroom.connectors.microsoft.item.GraphJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import dev.strongroom.formats.line.TimeZoneNames;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An event as it is to be written: what of the stored one its owner may set, in its own time zones, and nobody invited, so
 * that nobody gets a message.
 *
 * @param stored as Graph told it
 */
record EventDraft(JsonNode stored) {
    private static final Set<String> WRITABLE =
            Set.of("subject", "importance", "sensitivity", "showAs", "categories", "isAllDay", "location", "locations",
                    "isReminderOn", "reminderMinutesBeforeStart", "responseRequested", "allowNewTimeProposals",
                    "hideAttendees");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'0000'");
    private static final String ZONE = "recurrenceTimeZone";
    /** How Outlook begins the title of a cancelled event, in some of its languages. */
    private static final Pattern CANCELLED_TITLE = Pattern.compile(
            "^(cancell?ed|abgesagt|annul\u00e9e?|cancelad[oa]|annullat[oa]|geannuleerd)\\s?:",
            Pattern.CASE_INSENSITIVE);

    /** A single event, or a series without its exceptions. */
    ObjectNode whole() {
        ObjectNode event = one();
        if (stored.path("recurrence") instanceof ObjectNode recurrence) {
            ObjectNode copy = recurrence.deepCopy();
            JsonNode range = copy.path("range");
            if (range instanceof ObjectNode object && object.has(ZONE) && zone(text(range, ZONE)).isEmpty()) {
                object.put(ZONE, "UTC");
            }
            event.set("recurrence", copy);
        }
        return event;
    }

    private ObjectNode one() {
        ObjectNode event = GraphJson.only((ObjectNode) stored, WRITABLE);
        event.set("body", EventText.of(stored));
        event.set("start", time("start", "originalStartTimeZone"));
        event.set("end", time("end", "originalEndTimeZone"));
        if (cancelled()) {
            event.put("subject", CANCELLED_TITLE.matcher(text(stored, "subject")).find() ? text(stored, "subject")
                    : "Canceled: " + text(stored, "subject"));
            event.put("showAs", "free").put("isReminderOn", false);
        }
        return event;
    }

    /** What makes an occurrence of a series this one. */
    ObjectNode changeOf(EventDraft series) {
        ObjectNode change = one();
        ObjectNode usual = series.one();
        usual.properties().forEach(property -> {
            if (!property.getKey().equals("start") && !property.getKey().equals("end")
                    && property.getValue().equals(change.get(property.getKey()))) {
                change.remove(property.getKey());
            }
        });
        return change;
    }

    /** Graph lets nobody say so: the event gets what Outlook gives one whose organizer cancelled it. */
    private boolean cancelled() {
        return stored.path("isCancelled").asBoolean();
    }

    /** A time in the zone that it was given in; days have none. */
    private JsonNode time(String name, String zoneName) {
        JsonNode time = stored.path(name);
        String told = text(stored, zoneName);
        Optional<ZoneId> zone = zone(told);
        Optional<Instant> instant = EventTimes.instant(time);
        if (zone.isEmpty() || instant.isEmpty()) {
            return time;
        }
        LocalDateTime local = stored.path("isAllDay").asBoolean() ? LocalDateTime.parse(text(time, "dateTime"))
                : LocalDateTime.ofInstant(instant.get(), zone.get());
        return JsonNodeFactory.instance.objectNode().put("dateTime", LOCAL.format(local)).put("timeZone", told);
    }

    private static Optional<ZoneId> zone(String name) {
        return name.isEmpty() ? Optional.empty() : TimeZoneNames.zone(name);
    }

    /** What has no place in an event that nobody is invited to, in sentences. */
    List<String> losses() {
        List<String> losses = new ArrayList<>();
        int people = stored.path("attendees").size();
        if (people > 0) {
            losses.add("Its text names the people who were invited (" + people
                    + "); they are not invited again, so that nobody gets a message, and their answers are not kept"
                    + " apart.");
        }
        if (!stored.path("isOrganizer").asBoolean(true)) {
            losses.add("It belongs to the owner of the mailbox now, no longer to who invited to it.");
        }
        if (cancelled()) {
            losses.add("It had been cancelled, which can't be set: its title says so, its time is free, and nobody is"
                    + " reminded of it.");
        }
        if (!EventText.meeting(stored).isEmpty()) {
            losses.add("Its online meeting is a link in its text.");
        }
        Stream.of("originalStartTimeZone", "originalEndTimeZone")
                .map(name -> text(stored, name))
                .filter(name -> !name.isEmpty() && zone(name).isEmpty())
                .distinct()
                .forEach(name -> losses.add("Nobody knows its time zone (" + name + "): it stands in UTC."));
        return losses;
    }
}
