package dev.strongroom.pst.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;

/**
 * A series of events as Outlook keeps it: the structure AppointmentRecurrencePattern ([MS-OXOCAL], section 2.2.1.44.5), which
 * also tells in short what is different on changed days.
 */
final class SeriesBytes {
    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final int READER_VERSION = 0x3006;
    private static final int WRITER_VERSION = 0x3009;
    private static final int SUBJECT = 0x1;
    private static final int LOCATION = 0x10;
    private static final int ALL_DAY = 0x80;
    private static final int LONGEST_TEXT = 255;

    private final CalendarComponent usual;
    private final ItemTimes times;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private SeriesBytes(CalendarComponent usual, ItemTimes times) {
        this.usual = usual;
        this.times = times;
    }

    /**
     * The structure.
     *
     * @param usual the series
     * @param left the days on which it does not take place as usual: left out or changed
     * @param changed in the order in which they begin
     */
    static byte[] of(CalendarComponent usual, ItemTimes times, Recurrence recurrence, Occurrences days,
            NavigableSet<LocalDate> left, List<ChangedDay> changed) {
        SeriesBytes series = new SeriesBytes(usual, times);
        series.bytes.writeBytes(RecurrenceBytes.of(recurrence, days, left,
                changed.stream().map(day -> day.start().toLocalDate()).toList()));
        series.write(changed);
        return series.bytes.toByteArray();
    }

    private void write(List<ChangedDay> changed) {
        number(READER_VERSION);
        number(WRITER_VERSION);
        LocalDateTime midnight = times.start().toLocalDate().atStartOfDay();
        number((int) ChronoUnit.MINUTES.between(midnight, times.start()));
        number((int) ChronoUnit.MINUTES.between(midnight, times.end()));
        shortNumber(changed.size());
        changed.forEach(this::change);
        number(0);
        changed.forEach(this::wide);
        number(0);
    }

    private void change(ChangedDay day) {
        int flags = flags(day);
        times(day);
        shortNumber(flags);
        if ((flags & SUBJECT) != 0) {
            ansi(subject(day.event()));
        }
        if ((flags & LOCATION) != 0) {
            ansi(location(day.event()));
        }
        if ((flags & ALL_DAY) != 0) {
            number(day.allDay() ? 1 : 0);
        }
    }

    private int flags(ChangedDay day) {
        return (subject(day.event()).equals(subject(usual)) ? 0 : SUBJECT)
                | (location(day.event()).equals(location(usual)) ? 0 : LOCATION)
                | (day.allDay() == times.allDay() ? 0 : ALL_DAY);
    }

    private static String subject(CalendarComponent event) {
        return cut(event.text("SUMMARY"));
    }

    private static String location(CalendarComponent event) {
        return cut(event.text("LOCATION"));
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    private void times(ChangedDay day) {
        number(RecurrenceBytes.minutes(day.start()));
        number(RecurrenceBytes.minutes(day.end()));
        number(RecurrenceBytes.minutes(day.original()));
    }

    private void ansi(String text) {
        byte[] encoded = text.getBytes(ANSI);
        shortNumber(encoded.length + 1);
        shortNumber(encoded.length);
        bytes.writeBytes(encoded);
    }

    /** The texts again, with all characters. */
    private void wide(ChangedDay day) {
        int flags = flags(day);
        number(Integer.BYTES);
        number(0);
        number(0);
        if ((flags & (SUBJECT | LOCATION)) == 0) {
            return;
        }
        times(day);
        if ((flags & SUBJECT) != 0) {
            wide(subject(day.event()));
        }
        if ((flags & LOCATION) != 0) {
            wide(location(day.event()));
        }
        number(0);
    }

    private void wide(String text) {
        shortNumber(text.length());
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_16LE));
    }

    private void number(int value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
    }

    private void shortNumber(int value) {
        bytes.writeBytes(ByteBuffer.allocate(Short.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) value)
                .array());
    }
}
