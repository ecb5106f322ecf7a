package dev.strongroom.pst.calendar;

import dev.strongroom.pst.mapi.AttachedFile;
import dev.strongroom.pst.mapi.Losses;
import dev.strongroom.pst.messaging.MessageWriter;
import dev.strongroom.pst.property.AppointmentProperties;
import dev.strongroom.pst.property.AttachmentProperties;
import dev.strongroom.pst.property.FileTime;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Writes an event, or a series of events with its changed days ([MS-OXOCAL]). It takes any component. */
public final class EventItem {
    private static final String CLASS = "IPM.Appointment";
    private static final String CHANGED_CLASS = "IPM.OLE.CLASS.{00061055-0000-0000-C000-000000000046}";
    private static final int CHANGED_DAY = 2;

    private final CalendarItem item;
    private final CalendarFile file;
    private final MessageWriter writer;
    private final Losses losses;

    private EventItem(CalendarItem item, CalendarFile file, MessageWriter writer, Losses losses) {
        this.item = item;
        this.file = file;
        this.writer = writer;
        this.losses = losses;
    }

    /**
     * Writes an event.
     *
     * @param file what the item was read from
     * @return what was written
     * @throws dev.strongroom.pst.PstException when the Outlook file can't take it
     * @throws IOException when its attached files can't be read
     */
    public static PropertyBag write(CalendarItem item, CalendarFile file, MessageWriter writer, Losses losses)
            throws IOException {
        return new EventItem(item, file, writer, losses).write();
    }

    private PropertyBag write() throws IOException {
        ItemText text = new ItemText(item.main());
        text.tellLosses(losses);
        text.attach(file, writer);
        Optional<ItemTimes> times = ItemTimes.of(item.main());
        PropertyBag bag = text.putTo(new PropertyBag().text(MessageProperties.MESSAGE_CLASS, CLASS));
        Attendees attendees = new Attendees(item.main());
        new EventProperties(item.main(), attendees).putTo(bag, times);
        if (times.isEmpty()) {
            losses.lost(item.title(), "It tells no time at which it begins; the whole event is attached as a file.");
            ItemText.attachWhole(item, writer);
        } else {
            series(bag, times.get());
        }
        writer.complete(bag, attendees.recipients());
        return bag;
    }

    private void series(PropertyBag bag, ItemTimes times) throws IOException {
        if (!times.isKnown()) {
            losses.lost(item.title(), "Its time is of no zone, or of one that nobody knows, and stands as UTC.");
        }
        if (!FileTime.holds(times.startInstant()) || !FileTime.holds(times.endInstant())) {
            losses.lost(item.title(), "Its time is out of what Outlook knows, and became the nearest.");
        }
        if (item.main().first("RRULE").isEmpty() && item.main().first("RDATE").isEmpty()) {
            bag.flag(AppointmentProperties.RECURRING, false).number(AppointmentProperties.RECURRENCE_TYPE, 0);
            return;
        }
        Optional<Series> found = Series.of(item, times);
        if (found.isEmpty()) {
            losses.lost(item.title(),
                    "Outlook can't tell how it comes again: it stands once, and the whole series is attached as a file.");
            ItemText.attachWhole(item, writer);
            return;
        }
        Series series = found.get();
        series.putTo(bag);
        List<String> lost = series.losses();
        lost.forEach(loss -> losses.lost(item.title(), loss));
        if (!lost.isEmpty()) {
            ItemText.attachWhole(item, writer);
        }
        for (ChangedDay day : series.changed()) {
            changedDay(series, day);
        }
    }

    private void changedDay(Series series, ChangedDay day) throws IOException {
        writer.attachMessage(inner -> {
            ItemText text = new ItemText(day.event());
            text.tellLosses(losses);
            text.attach(file, inner);
            PropertyBag bag = text.putTo(new PropertyBag().text(MessageProperties.MESSAGE_CLASS, CHANGED_CLASS));
            Attendees attendees = new Attendees(day.event());
            new EventProperties(day.event(), attendees).putTo(bag, ItemTimes.of(day.event()));
            bag.time(AppointmentProperties.REPLACED_START, series.instant(day.original()))
                    .bytes(AppointmentProperties.GLOBAL_ID,
                            new GlobalId(item.main().text("UID")).of(day.original().toLocalDate()));
            inner.complete(bag, attendees.recipients());
            // Unlike all other times these are those of the clock on the wall.
            return AttachedFile.named(text.title())
                    .flag(AttachmentProperties.HIDDEN, true)
                    .number(AttachmentProperties.CALENDAR_FLAGS, CHANGED_DAY)
                    .number(AttachmentProperties.LINK_ID, 0)
                    .time(AttachmentProperties.EXCEPTION_START, day.start().toInstant(ZoneOffset.UTC))
                    .time(AttachmentProperties.EXCEPTION_END, day.end().toInstant(ZoneOffset.UTC));
        });
    }
}
