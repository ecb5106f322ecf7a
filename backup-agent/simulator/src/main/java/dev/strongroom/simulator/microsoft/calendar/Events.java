package dev.strongroom.simulator.microsoft.calendar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.mailbox.HiddenProperties;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.odata.Delta;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events as answers have them: alone, as masters of series, or one by one as their occurrences and exceptions. */
final class Events {
    /** Properties that only $select or $expand bring. */
    static final List<String> ON_REQUEST = List.of("cancelledOccurrences", "exceptionOccurrences");
    /** Occurrences that were changed, as parts of their master. */
    static final String EXCEPTIONS = "exceptions";
    /** The days on which a series does not take place; no answer has it. */
    static final String CANCELLED = "cancelledDays";
    private static final long OCCURRENCE = 1L << 57;
    private static final int DAY_BITS = 20;

    private final Mailbox mailbox;
    private final Call call;

    Events(Mailbox mailbox, Call call) {
        this.mailbox = mailbox;
        this.call = call;
    }

    /** A time window, its end excluded. */
    record Window(Instant start, Instant end) {
        static Window of(Call call) {
            return new Window(EventTime.parameter(option(call, "startDateTime")),
                    EventTime.parameter(option(call, "endDateTime")));
        }

        /** Graph takes these names in any case. */
        private static String option(Call call, String name) {
            return call.request()
                    .query()
                    .entrySet()
                    .stream()
                    .filter(option -> option.getKey().equalsIgnoreCase(name))
                    .map(java.util.Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }

        boolean meets(Instant from, Instant to) {
            return from.isBefore(end) && (to.isAfter(start) || from.equals(start));
        }
    }

    /** The event that an id names, or the master of the occurrence that it names. */
    Hierarchy.Located located(String id) {
        long key = mailbox.reference(id).key();
        if (!isOccurrence(key)) {
            return mailbox.locate(mailbox.calendars(), id);
        }
        return mailbox.calendars().find((key - OCCURRENCE) >> DAY_BITS).orElseThrow(GraphException::itemNotFound);
    }

    static boolean isOccurrence(long key) {
        return key >= OCCURRENCE;
    }

    /** The day of the occurrence that a key names. */
    static LocalDate day(long key) {
        return LocalDate.ofEpochDay(key & ((1 << DAY_BITS) - 1));
    }

    static long occurrenceKey(long master, LocalDate day) {
        return OCCURRENCE + (master << DAY_BITS) + day.toEpochDay();
    }

    static boolean isSeries(Item event) {
        return event.json().hasNonNull("recurrence");
    }

    /** An event or a master. */
    ObjectNode render(Item event) {
        ObjectNode json = render(event, isSeries(event) ? "seriesMaster" : "singleInstance");
        json.remove(CANCELLED);
        HiddenProperties.show(json, call);
        ArrayNode cancelled = json.putArray("cancelledOccurrences");
        event.json()
                .path(CANCELLED)
                .forEach(day -> cancelled.add("OID." + json.path("id").asText() + "." + day.asText()));
        Set<String> expanded = Selection.expanded(call.option("$expand").orElse(""));
        if (expanded.contains("exceptionoccurrences") || call.names("$select").contains("exceptionOccurrences")) {
            ArrayNode exceptions = json.putArray("exceptionOccurrences");
            event.part(EXCEPTIONS).forEach(exception -> exceptions.add(occurrence(event, exception, "exception")));
        }
        return json;
    }

    private ObjectNode render(Item event, String type) {
        ObjectNode json = Mailbox.withId(mailbox.id(event, call.request()), event.json());
        String zone = call.request().preference("outlook.timezone").orElse("UTC");
        json.set("start", EventTime.write(EventTime.read(event.json().path("start")), zone));
        json.set("end", EventTime.write(EventTime.read(event.json().path("end")), zone));
        return json.put("type", type);
    }

    /** What of an event lies in a window: itself, or the occurrences of a series with their exceptions. */
    List<ObjectNode> within(Item event, Window window) {
        if (!isSeries(event)) {
            return meets(event, window) ? List.of(render(event)) : List.of();
        }
        List<ObjectNode> found = new ArrayList<>();
        ZoneId zone = zone(event);
        List<String> cancelled = new ArrayList<>();
        event.json().path(CANCELLED).forEach(day -> cancelled.add(day.asText()));
        LocalDate from = window.start().atZone(zone).toLocalDate().minusDays(1);
        for (LocalDate day : new Series(event.json().path("recurrence")).days(from,
                window.end().atZone(zone).toLocalDate())) {
            Optional<Item> exception = exception(event, day);
            Item instance = exception.orElseGet(() -> instance(event, day));
            if (!cancelled.contains(day.toString()) && meets(instance, window)) {
                found.add(occurrence(event, instance, exception.isPresent() ? "exception" : "occurrence"));
            }
        }
        return found;
    }

    /** The same for a delta: a series comes with its master, and what is not in the window as removed. */
    List<ObjectNode> changed(Item event, Window window) {
        List<ObjectNode> found = new ArrayList<>(within(event, window));
        if (found.isEmpty()) {
            return List.of(Delta.removed(mailbox.id(event, call.request())));
        }
        if (isSeries(event)) {
            found.addFirst(render(event));
        }
        return found;
    }

    /** One occurrence of a series. */
    ObjectNode occurrence(Item master, LocalDate day) {
        Optional<Item> exception = exception(master, day);
        return occurrence(master, exception.orElseGet(() -> instance(master, day)),
                exception.isPresent() ? "exception" : "occurrence");
    }

    private ObjectNode occurrence(Item master, Item instance, String type) {
        ObjectNode json = render(instance, type);
        json.put("seriesMasterId", mailbox.id(master, call.request()));
        json.putNull("recurrence");
        return json;
    }

    static Optional<Item> exception(Item master, LocalDate day) {
        long key = occurrenceKey(master.key(), day);
        return master.part(EXCEPTIONS).stream().filter(item -> item.key() == key).findFirst();
    }

    /** A plain occurrence: the master at another day, at the same time of its own zone. */
    static Item instance(Item master, LocalDate day) {
        ZoneId zone = zone(master);
        Instant start = EventTime.read(master.json().path("start"));
        Duration length = Duration.between(start, EventTime.read(master.json().path("end")));
        LocalTime time = start.atZone(zone).toLocalTime();
        Instant begin = day.atTime(time).atZone(zone).toInstant();
        ObjectNode json = master.json().deepCopy();
        json.remove(List.of(CANCELLED, "recurrence", HiddenProperties.SINGLE));
        json.set("start", EventTime.write(begin, "UTC"));
        json.set("end", EventTime.write(begin.plus(length), "UTC"));
        json.put("originalStart", begin.toString());
        return new Item(occurrenceKey(master.key(), day), json).with(Item.ATTACHMENTS, master.part(Item.ATTACHMENTS));
    }

    private static ZoneId zone(Item event) {
        return Zones.of(event.json().path("originalStartTimeZone").asText("UTC"));
    }

    private static boolean meets(Item event, Window window) {
        return window.meets(EventTime.read(event.json().path("start")), EventTime.read(event.json().path("end")));
    }
}
