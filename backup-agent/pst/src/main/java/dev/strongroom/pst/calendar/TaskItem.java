package dev.strongroom.pst.calendar;

import dev.strongroom.pst.mapi.Losses;
import dev.strongroom.pst.messaging.MessageWriter;
import dev.strongroom.pst.property.CommonProperties;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.Property;
import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.property.TaskProperties;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Writes a task ([MS-OXOTASK]). Outlook's tasks have days and no times. It takes any component. */
public final class TaskItem {
    private static final String CLASS = "IPM.Task";
    private static final int ICON = 0x500;
    private static final int SERIES_ICON = 0x501;
    private static final int DONE = 2;
    private static final double PERCENT = 100;

    private final CalendarItem item;
    private final CalendarFile file;
    private final MessageWriter writer;
    private final Losses losses;

    private TaskItem(CalendarItem item, CalendarFile file, MessageWriter writer, Losses losses) {
        this.item = item;
        this.file = file;
        this.writer = writer;
        this.losses = losses;
    }

    /** Writes a task; as {@link EventItem#write} for all else. */
    public static PropertyBag write(CalendarItem item, CalendarFile file, MessageWriter writer, Losses losses)
            throws IOException {
        return new TaskItem(item, file, writer, losses).write();
    }

    private PropertyBag write() throws IOException {
        ItemText text = new ItemText(item.main());
        text.tellLosses(losses);
        text.attach(file, writer);
        PropertyBag bag = text.putTo(new PropertyBag().text(MessageProperties.MESSAGE_CLASS, CLASS));
        state(bag);
        Optional<LocalDateTime> start = day("DTSTART");
        Optional<LocalDateTime> due = day("DUE");
        day(bag, start, TaskProperties.START, CommonProperties.COMMON_START);
        day(bag, due, TaskProperties.DUE, CommonProperties.COMMON_END);
        reminder(bag, start, due);
        recurrence(bag);
        Attendees attendees = new Attendees(item.main());
        attendees.putTo(bag);
        writer.complete(bag, attendees.recipients());
        return bag;
    }

    private void state(PropertyBag bag) {
        int status = switch (item.main().text("STATUS").toUpperCase(Locale.ROOT)) {
            case "IN-PROCESS" -> 1;
            case "COMPLETED" -> DONE;
            case "CANCELLED" -> 4;
            default -> 0;
        };
        String percent = item.main().text("PERCENT-COMPLETE").strip();
        double part = status == DONE ? 1
                : percent.matches("\\d{1,3}") ? Math.min(1, Integer.parseInt(percent) / PERCENT) : 0;
        bag.number(TaskProperties.STATUS, status)
                .fraction(TaskProperties.DONE_PART, part)
                .flag(TaskProperties.IS_DONE, status == DONE)
                .number(TaskProperties.OWNERSHIP, 0)
                .number(CommonProperties.TASK_MODE, 0);
        item.main()
                .first("COMPLETED")
                .flatMap(EventTime::of)
                .ifPresent(time -> bag.time(TaskProperties.COMPLETED, midnight(time.local())));
    }

    private Optional<LocalDateTime> day(String line) {
        Optional<EventTime> time = item.main().first(line).flatMap(EventTime::of);
        if (time.isPresent() && !time.get().isDay()) {
            losses.lost(item.title(), "Outlook keeps the day of " + line + " and not its time.");
        }
        return time.map(told -> told.local().toLocalDate().atStartOfDay());
    }

    private static void day(PropertyBag bag, Optional<LocalDateTime> day, Property own,
            Property common) {
        day.ifPresent(told -> bag.time(own, midnight(told)).time(common, midnight(told)));
    }

    private static Instant midnight(LocalDateTime time) {
        return time.toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private void reminder(PropertyBag bag, Optional<LocalDateTime> start, Optional<LocalDateTime> due) {
        Optional<Instant> moment =
                Reminder.of(item.main(), start.map(TaskItem::midnight), due.map(TaskItem::midnight));
        bag.number(CommonProperties.REMINDER_MINUTES, 0).flag(CommonProperties.REMINDER_SET, moment.isPresent());
        moment.ifPresent(time -> bag.time(CommonProperties.REMINDER_TIME, time)
                .time(CommonProperties.REMINDER_SIGNAL_TIME, time));
    }

    private void recurrence(PropertyBag bag) throws IOException {
        Optional<ItemTimes> times = ItemTimes.of(item.main());
        boolean recurring = item.main().first("RRULE").isPresent();
        Optional<Recurrence> rule = recurring && item.changes().isEmpty()
                ? times.flatMap(told -> RecurrenceReader.read(item.main().text("RRULE"), told))
                : Optional.empty();
        if (recurring && rule.isEmpty()) {
            losses.lost(item.title(),
                    "Outlook can't tell how it comes again: it stands once, and the whole task is attached as a file.");
            ItemText.attachWhole(item, writer);
        }
        bag.flag(TaskProperties.RECURRING, rule.isPresent())
                .number(MessageProperties.ICON, rule.isPresent() ? SERIES_ICON : ICON);
        if (rule.isPresent() && times.isPresent()) {
            bag.bytes(TaskProperties.RECURRENCE, RecurrenceBytes.of(rule.get(),
                    new Occurrences(rule.get(), times.get().start().toLocalDate()), new TreeSet<>(), List.of()));
        }
    }
}
