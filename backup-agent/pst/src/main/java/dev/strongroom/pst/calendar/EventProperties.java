package dev.strongroom.pst.calendar;

import dev.strongroom.pst.property.AppointmentProperties;
import dev.strongroom.pst.property.CommonProperties;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What an event, or one changed day of a series, is in properties ([MS-OXOCAL], section 2.2.1). */
final class EventProperties {
    private static final int SIDE_EFFECTS = 0x171;
    private static final int ICON = 0x400;
    private static final int SERIES_ICON = 0x401;
    private static final int MEETING_ICON = 0x402;
    private static final int MEETING = 1;
    private static final int CANCELLED = 4;
    private static final int DEFAULT_MINUTES = 15;

    private final CalendarComponent event;
    private final Attendees attendees;

    EventProperties(CalendarComponent event, Attendees attendees) {
        this.event = event;
        this.attendees = attendees;
    }

    /** Sets all of them; without times, none that tell of time. */
    void putTo(PropertyBag bag, Optional<ItemTimes> times) {
        boolean meeting = attendees.isMeeting();
        attendees.putTo(bag);
        bag.textIfAny(AppointmentProperties.LOCATION, event.text("LOCATION"))
                .number(AppointmentProperties.BUSY_STATUS, busy())
                .number(AppointmentProperties.STATE, (meeting ? MEETING : 0) | (isCancelled() ? CANCELLED : 0))
                .number(AppointmentProperties.RESPONSE, 0)
                .number(AppointmentProperties.SEQUENCE, sequence())
                .flag(AppointmentProperties.INVITED, meeting)
                .number(CommonProperties.SIDE_EFFECTS, SIDE_EFFECTS)
                .number(MessageProperties.ICON, (meeting ? MEETING_ICON : ICON)
                        + (event.first("RRULE").isPresent() ? SERIES_ICON - ICON : 0));
        GlobalId id = new GlobalId(event.text("UID"));
        bag.bytes(AppointmentProperties.GLOBAL_ID, id.clean())
                .bytes(AppointmentProperties.CLEAN_GLOBAL_ID, id.clean())
                .flag(AppointmentProperties.MEETING_RECURRING, event.first("RRULE").isPresent());
        times.ifPresent(told -> putTo(bag, told));
        reminder(bag, times);
    }

    private static void putTo(PropertyBag bag, ItemTimes times) {
        Instant start = times.startInstant();
        Instant end = times.endInstant();
        byte[] zone = new ZoneBytes(times.zone(), times.start()).definition(false);
        bag.time(AppointmentProperties.START, start)
                .time(AppointmentProperties.END, end)
                .time(MessageProperties.START_DATE, start)
                .time(MessageProperties.END_DATE, end)
                .time(CommonProperties.COMMON_START, start)
                .time(CommonProperties.COMMON_END, end)
                .number(AppointmentProperties.DURATION,
                        (int) Math.min(times.length().toMinutes(), Integer.MAX_VALUE))
                .flag(AppointmentProperties.ALL_DAY, times.allDay())
                .bytes(AppointmentProperties.START_ZONE, zone)
                .bytes(AppointmentProperties.END_ZONE, zone);
    }

    private boolean isCancelled() {
        return event.text("STATUS").equalsIgnoreCase("CANCELLED");
    }

    private int busy() {
        String told = event.text("X-MICROSOFT-CDO-BUSYSTATUS").toUpperCase(Locale.ROOT);
        if (told.equals("OOF")) {
            return 3;
        }
        if (event.text("TRANSP").equalsIgnoreCase("TRANSPARENT") || told.equals("FREE")) {
            return 0;
        }
        return event.text("STATUS").equalsIgnoreCase("TENTATIVE") || told.equals("TENTATIVE") ? 1 : 2;
    }

    private int sequence() {
        String told = event.text("SEQUENCE").strip();
        return told.matches("\\d{1,9}") ? Integer.parseInt(told) : 0;
    }

    private void reminder(PropertyBag bag, Optional<ItemTimes> times) {
        Optional<Instant> start = times.map(ItemTimes::startInstant);
        Optional<Instant> moment = Reminder.of(event, start, times.map(ItemTimes::endInstant));
        bag.flag(CommonProperties.REMINDER_SET, moment.isPresent() && start.isPresent());
        if (moment.isPresent() && start.isPresent()) {
            long minutes = Math.max(0, Duration.between(moment.get(), start.get()).toMinutes());
            bag.number(CommonProperties.REMINDER_MINUTES, (int) Math.min(minutes, Integer.MAX_VALUE))
                    .time(CommonProperties.REMINDER_TIME, start.get())
                    .time(CommonProperties.REMINDER_SIGNAL_TIME, moment.get());
        } else {
            bag.number(CommonProperties.REMINDER_MINUTES, DEFAULT_MINUTES);
        }
    }
}
