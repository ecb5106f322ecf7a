package dev.strongroom.simulator.microsoft.calendar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Item;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What happens to a mailbox's appointments in a day. */
public final class CalendarLife {
    private final Mailbox mailbox;
    private final Random random;

    public CalendarLife(Mailbox mailbox, Random random) {
        this.mailbox = mailbox;
        this.random = random;
    }

    /**
     * A day passes.
     *
     * @param happened is told the name of each thing that happens
     */
    public void day(Consumer<String> happened) {
        long calendar = CalendarKind.defaultCalendar(mailbox);
        LocalDate next = mailbox.clock().now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1 + random.nextInt(20));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("subject", "Call " + random.nextInt(100));
        json.putObject("start").put("dateTime", next + "T10:00:00").put("timeZone", "UTC");
        json.putObject("end").put("dateTime", next + "T10:15:00").put("timeZone", "UTC");
        mailbox.calendars().put(calendar, new CalendarKind().newItem(mailbox, json));
        happened.accept("eventsCreated");
        List<Item> singles =
                mailbox.calendars().contents(calendar).all().stream().filter(event -> !Events.isSeries(event)).toList();
        Item touched = singles.get(random.nextInt(singles.size()));
        if (random.nextInt(3) == 0) {
            mailbox.calendars().remove(touched.key());
            happened.accept("eventsDeleted");
        } else {
            ObjectNode changed = mailbox.changed(touched.json().deepCopy());
            mailbox.calendars().put(calendar, touched.with(changed.put("subject", touched.text("subject") + "!")));
            happened.accept("eventsEdited");
        }
    }
}
