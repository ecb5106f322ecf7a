package dev.strongroom.simulator.microsoft.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Changing and deleting events; of a series one occurrence, which becomes an exception or is cancelled. */
final class EventWrites {
    private EventWrites() {}

    static Answer change(Mailbox mailbox, Call call) {
        Events events = new Events(mailbox, call);
        String id = call.argument("item");
        long key = mailbox.reference(id).key();
        Hierarchy.Located found = events.located(id);
        ObjectNode changes = call.body();
        changes.remove(List.of("id", "type", "iCalUId", "seriesMasterId", "cancelledOccurrences"));
        if (Events.isOccurrence(key)) {
            LocalDate day = Events.day(key);
            Item before = Events.exception(found.item(), day).orElseGet(() -> Events.instance(found.item(), day));
            Item master = withException(found.item(), changed(mailbox, before, changes));
            put(mailbox, found, master);
            return CalendarRoutes.answer(mailbox, call, 200, events.occurrence(master, day));
        }
        Item event = changed(mailbox, found.item(), changes);
        mailbox.calendars().put(found.container(), event);
        return CalendarRoutes.answer(mailbox, call, 200, events.render(event));
    }

    static Item changed(Mailbox mailbox, Item event, ObjectNode changes) {
        ObjectNode json = mailbox.changed(event.json().deepCopy());
        json.setAll(changes);
        if (changes.has("start")) {
            json.put("originalStartTimeZone", changes.at("/start/timeZone").asText("UTC"));
        }
        if (changes.has("end")) {
            json.put("originalEndTimeZone", changes.at("/end/timeZone").asText("UTC"));
        }
        CalendarKind.utc(json);
        return event.with(json);
    }

    static Item withException(Item master, Item exception) {
        List<Item> exceptions = new ArrayList<>(master.part(Events.EXCEPTIONS));
        exceptions.removeIf(other -> other.key() == exception.key());
        exceptions.add(exception);
        return master.with(Events.EXCEPTIONS, exceptions);
    }

    /** The master without the occurrence of a day. */
    static Item withCancelled(Item master, LocalDate day) {
        ObjectNode json = master.json().deepCopy();
        json.withArray("/" + Events.CANCELLED).add(day.toString());
        long key = Events.occurrenceKey(master.key(), day);
        return master.with(json)
                .with(Events.EXCEPTIONS,
                        master.part(Events.EXCEPTIONS).stream().filter(exception -> exception.key() != key).toList());
    }

    static Answer delete(Mailbox mailbox, Call call) {
        String id = call.argument("item");
        long key = mailbox.reference(id).key();
        Hierarchy.Located found = new Events(mailbox, call).located(id);
        if (Events.isOccurrence(key)) {
            put(mailbox, found, withCancelled(found.item(), Events.day(key)));
        } else {
            mailbox.calendars().remove(found.item().key());
        }
        return Answer.empty(204);
    }

    private static void put(Mailbox mailbox, Hierarchy.Located found, Item master) {
        mailbox.calendars().put(found.container(), master.with(mailbox.changed(master.json().deepCopy())));
    }
}
