package dev.strongroom.pst.calendar;

import dev.strongroom.pst.mapi.Losses;
import dev.strongroom.pst.messaging.MessageWriter;
import dev.strongroom.pst.property.CommonProperties;
import dev.strongroom.pst.property.JournalProperties;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.io.IOException;
import java.util.List;

/** Writes an entry of a journal ([MS-OXOJRNL]; RFC 5545, section 3.6.3). It takes any component. */
public final class JournalItem {
    private static final String CLASS = "IPM.Activity";
    private static final String TYPE = "Note";
    private static final int ICON = 0x612;

    private JournalItem() {}

    /** Writes an entry; as {@link EventItem#write} for all else. */
    public static PropertyBag write(CalendarItem item, CalendarFile file, MessageWriter writer, Losses losses)
            throws IOException {
        ItemText text = new ItemText(item.main());
        text.tellLosses(losses);
        text.attach(file, writer);
        PropertyBag bag = text.putTo(new PropertyBag().text(MessageProperties.MESSAGE_CLASS, CLASS)
                .text(JournalProperties.TYPE, TYPE)
                .text(JournalProperties.TYPE_TEXT, TYPE)
                .number(MessageProperties.ICON, ICON));
        ItemTimes.of(item.main())
                .ifPresent(times -> bag.time(JournalProperties.START, times.startInstant())
                        .time(JournalProperties.END, times.startInstant())
                        .number(JournalProperties.DURATION, 0)
                        .time(CommonProperties.COMMON_START, times.startInstant())
                        .time(CommonProperties.COMMON_END, times.startInstant()));
        writer.complete(bag, List.of());
        return bag;
    }
}
