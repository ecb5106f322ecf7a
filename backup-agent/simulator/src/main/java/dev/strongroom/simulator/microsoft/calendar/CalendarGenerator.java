package dev.strongroom.simulator.microsoft.calendar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.mail.Letters;
import dev.strongroom.simulator.mail.Person;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Generated;
import dev.strongroom.simulator.microsoft.state.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Fills a mailbox with a calendar and one more: single events, series with exceptions and cancellations, odd zones. */
public final class CalendarGenerator {
    private static final List<String> ZONES = List.of("W. Europe Standard Time", "Pacific Standard Time",
            "India Standard Time", "Lord Howe Standard Time", "Europe/London", Zones.CUSTOM);

    private final Mailbox mailbox;
    private final Random random;
    private final CalendarKind kind = new CalendarKind();

    public CalendarGenerator(Mailbox mailbox, long seed) {
        this.mailbox = mailbox;
        this.random = new Random(seed);
    }

    public void fill() {
        long main = calendar("Calendar", true);
        long shifts = calendar("Schichten ⏰", false);
        for (int i = 0; i < 10; i++) {
            mailbox.calendars().put(i % 4 == 3 ? shifts : main, single(i));
        }
        mailbox.calendars().put(main, exceptional(series("Stand-up", "weekly", "noEnd", 0)));
        mailbox.calendars().put(main, series("Month's end", "absoluteMonthly", "numbered", 1));
        mailbox.calendars().put(main, series("Crane inspection", "relativeMonthly", "endDate", 5));
        mailbox.calendars().put(shifts, series("Founding day", "absoluteYearly", "noEnd", 3));
    }

    private long calendar(String name, boolean isDefault) {
        long key = mailbox.reserve(1);
        mailbox.calendars().add(new Item(key, CalendarKind.calendar(name, isDefault)), Generated.none());
        return key;
    }

    private ObjectNode event(String subject, LocalDate day, int hour, String zone) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("subject", subject);
        json.putObject("start").put("dateTime", day + "T%02d:00:00".formatted(hour)).put("timeZone", zone);
        json.putObject("end").put("dateTime", day + "T%02d:30:00".formatted(hour)).put("timeZone", zone);
        json.putObject("body")
                .put("contentType", "html")
                .put("content", "<html><body>At quay " + hour + "</body></html>");
        json.put("bodyPreview", "At quay " + hour);
        json.putObject("location")
                .put("displayName", "Quay " + hour)
                .put("locationType", "default")
                .put("uniqueIdType", "private")
                .put("uniqueId", "Quay " + hour);
        return json;
    }

    private Item single(int number) {
        LocalDate day = LocalDate.of(2025, 12, 1).plusDays(random.nextInt(90));
        ObjectNode json = event("Visit " + number, day, 8 + number % 9, ZONES.get(number % ZONES.size()));
        ArrayNode attendees = json.putArray("attendees");
        for (Person person : Letters.correspondents().subList(0, number % 4)) {
            ObjectNode attendee = attendees.addObject().put("type", "required");
            attendee.putObject("status").put("response", "accepted").put("time", "2025-11-30T10:00:00Z");
            attendee.putObject("emailAddress").put("name", person.name()).put("address", person.address());
        }
        if (number == 5) {
            json.put("isAllDay", true);
            json.putObject("start").put("dateTime", day + "T00:00:00").put("timeZone", "UTC");
            json.putObject("end").put("dateTime", day.plusDays(1) + "T00:00:00").put("timeZone", "UTC");
        }
        json.put("isCancelled", number == 7).put("sensitivity", number == 6 ? "private" : "normal");
        return kind.newItem(mailbox, json);
    }

    private Item series(String subject, String type, String range, int zone) {
        ObjectNode json = event(subject, LocalDate.of(2025, 10, 6), 9, ZONES.get(zone));
        ObjectNode recurrence = json.putObject("recurrence");
        ObjectNode pattern = recurrence.putObject("pattern");
        pattern.put("type", type).put("interval", 1).put("month", type.endsWith("Yearly") ? 10 : 0);
        pattern.put("dayOfMonth", type.startsWith("absolute") ? 6 : 0)
                .put("firstDayOfWeek", "sunday")
                .put("index", "first");
        ArrayNode days = pattern.putArray("daysOfWeek");
        if (!type.startsWith("absolute")) {
            days.add("monday");
        }
        recurrence.putObject("range")
                .put("type", range)
                .put("startDate", "2025-10-06")
                .put("endDate", range.equals("endDate") ? "2026-09-30" : "0001-01-01")
                .put("recurrenceTimeZone", ZONES.get(zone))
                .put("numberOfOccurrences", range.equals("numbered") ? 12 : 0);
        return kind.newItem(mailbox, json);
    }

    /** A series of which one day was moved to the afternoon and one cancelled. */
    private Item exceptional(Item series) {
        LocalDate moved = LocalDate.of(2026, 1, 12);
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        changes.put("subject", "Stand-up, later today");
        changes.putObject("start").put("dateTime", moved + "T15:00:00").put("timeZone", ZONES.getFirst());
        changes.putObject("end").put("dateTime", moved + "T15:30:00").put("timeZone", ZONES.getFirst());
        Item exception = EventWrites.changed(mailbox, Events.instance(series, moved), changes);
        return EventWrites.withCancelled(EventWrites.withException(series, exception), LocalDate.of(2026, 1, 19));
    }
}
