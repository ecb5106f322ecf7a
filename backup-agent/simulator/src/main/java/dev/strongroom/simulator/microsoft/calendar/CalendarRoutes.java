package dev.strongroom.simulator.microsoft.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.mailbox.KindRoutes;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.mailbox.MailboxRoutes;
import dev.strongroom.simulator.microsoft.mailbox.Views;
import dev.strongroom.simulator.microsoft.odata.Delta;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.odata.View;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** {@code calendars}, {@code calendarView} and {@code events} with the occurrences of series. */
public final class CalendarRoutes {
    private static final int PAGE = 10;
    private static final ResourceType EVENT = ResourceType.EVENT;

    private final CalendarKind kind = new CalendarKind();
    private final KindRoutes calendars;
    private final Delta delta;

    public CalendarRoutes(Delta delta) {
        this.calendars = new KindRoutes(kind, delta);
        this.delta = delta;
    }

    public void add(MailboxRoutes routes) {
        calendars.containers(routes);
        collections(routes, "");
        collections(routes, "calendar/");
        collections(routes, "calendars/{container}/");
        for (String path : new String[]{"events/{item}", "calendars/{container}/events/{item}"}) {
            routes.add("GET", path, EVENT, CalendarRoutes::get)
                    .add("GET", path + "/instances", EVENT, CalendarRoutes::instances)
                    .add("PATCH", path, EVENT, EventWrites::change)
                    .add("DELETE", path, EVENT, EventWrites::delete)
                    .add("POST", path + "/permanentDelete", EVENT, EventWrites::delete);
        }
        routes.add("GET", "calendar", ResourceType.CALENDAR, this::defaultCalendar);
    }

    private void collections(MailboxRoutes routes, String prefix) {
        routes.add("GET", prefix + "events", EVENT, (mailbox, call) -> masters(mailbox, call, calendar(mailbox, call)))
                .add("POST", prefix + "events", EVENT,
                        (mailbox, call) -> create(mailbox, call, calendar(mailbox, call)))
                .add("GET", prefix + "calendarView", EVENT,
                        (mailbox, call) -> window(mailbox, call, calendar(mailbox, call)))
                .add("GET", prefix + "calendarView/delta", EVENT,
                        (mailbox, call) -> delta(mailbox, call, calendar(mailbox, call)));
    }

    private long calendar(Mailbox mailbox, Call call) {
        return call.arguments().containsKey("container") ? kind.container(mailbox, call.argument("container"))
                : CalendarKind.defaultCalendar(mailbox);
    }

    private Answer defaultCalendar(Mailbox mailbox, Call call) {
        Item calendar = mailbox.calendars().containers().all().getFirst();
        return Listing.one(call, 200, Views.context(mailbox, "calendar/$entity"), kind.container(mailbox, calendar));
    }

    private static Answer masters(Mailbox mailbox, Call call, long calendar) {
        Events events = new Events(mailbox, call);
        View view = Views.movable(mailbox, call, "events", events::render, Events.ON_REQUEST);
        return Listing.page(call, mailbox.calendars().contents(calendar), view);
    }

    private static Answer window(Mailbox mailbox, Call call, long calendar) {
        Events events = new Events(mailbox, call);
        Events.Window window = Events.Window.of(call);
        View all = Views.movable(mailbox, call, "calendarView", events::render, Events.ON_REQUEST);
        return Listing.page(call, mailbox.calendars().contents(calendar), new View(all.context(), all.path(),
                event -> events.within(event, window), all.id(), all.selection(), all.visible(), PAGE));
    }

    private Answer delta(Mailbox mailbox, Call call, long calendar) {
        if (call.option("$select").isPresent() || call.option("$filter").isPresent()
                || call.option("$expand").isPresent()) {
            throw dev.strongroom.simulator.microsoft.http.GraphException
                    .badRequest("A delta of calendarView takes no $select, $expand and $filter.");
        }
        Events events = new Events(mailbox, call);
        Events.Window window = Events.Window.of(call);
        View all = Views.movable(mailbox, call, "calendarView", events::render, Events.ON_REQUEST);
        boolean first = call.option("$deltatoken").isEmpty() && call.option("$skiptoken").isEmpty();
        // What never was in the window need not be called removed when everything is listed.
        Optional<Predicate<Item>> visible =
                first ? Optional.of(event -> !events.within(event, window).isEmpty()) : Optional.empty();
        return delta.page(call, mailbox.calendars().contents(calendar), new View(all.context(), all.path(),
                event -> events.changed(event, window), all.id(), all.selection(), visible, PAGE));
    }

    private Answer create(Mailbox mailbox, Call call, long calendar) {
        Item event = kind.newItem(mailbox, call.body());
        mailbox.calendars().put(calendar, event);
        return answer(mailbox, call, 201, new Events(mailbox, call).render(event));
    }

    private static Answer get(Mailbox mailbox, Call call) {
        Events events = new Events(mailbox, call);
        String id = call.argument("item");
        Item event = events.located(id).item();
        long key = mailbox.reference(id).key();
        return answer(mailbox, call, 200,
                Events.isOccurrence(key) ? events.occurrence(event, Events.day(key)) : events.render(event));
    }

    private static Answer instances(Mailbox mailbox, Call call) {
        Events events = new Events(mailbox, call);
        Item master = events.located(call.argument("item")).item();
        Set<String> none = Set.of();
        Selection selection = Selection.allBut(call.names("$select"), Events.ON_REQUEST);
        List<ObjectNode> found = events.within(master, Events.Window.of(call))
                .stream()
                .map(json -> selection.apply(json, none))
                .toList();
        return Listing.all(call, Views.context(mailbox, "events('" + call.argument("item") + "')/instances"), found);
    }

    static Answer answer(Mailbox mailbox, Call call, int status, ObjectNode json) {
        Selection selection = Selection.allBut(call.names("$select"), Events.ON_REQUEST);
        Set<String> expanded = Selection.expanded(call.option("$expand").orElse(""));
        return Listing.one(call, status, Views.context(mailbox, "events/$entity"),
                selection.apply(json, expanded));
    }

}
