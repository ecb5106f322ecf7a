package dev.strongroom.pst.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Set;

/** A recurrence as Outlook keeps it: the structure RecurrencePattern ([MS-OXOCAL], section 2.2.1.44.1). */
final class RecurrenceBytes {
    private static final LocalDate BEGINNING = LocalDate.of(1601, 1, 1);
    private static final int VERSION = 0x3004;
    private static final int DAILY = 0x200A;
    private static final int WEEKLY = 0x200B;
    private static final int MONTHLY = 0x200C;
    private static final int YEARLY = 0x200D;
    private static final int ENDS_ON_A_DAY = 0x2021;
    private static final int ENDS_AFTER_A_COUNT = 0x2022;
    private static final int NEVER_ENDS = 0x2023;
    private static final int COUNT_WITHOUT_END = 10;
    private static final int NO_LAST_DAY = 0x5AE980DF;
    private static final int MINUTES_IN_A_DAY = 1440;
    private static final int DAYS_IN_A_WEEK = 7;
    private static final int LAST_DAY = 31;

    private final Recurrence recurrence;
    private final Occurrences days;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private RecurrenceBytes(Recurrence recurrence, Occurrences days) {
        this.recurrence = recurrence;
        this.days = days;
    }

    /**
     * The structure.
     *
     * @param left the days on which it does not take place as usual: left out or changed
     * @param changed the days on which changed ones take place
     */
    static byte[] of(Recurrence recurrence, Occurrences days, NavigableSet<LocalDate> left,
            Collection<LocalDate> changed) {
        return new RecurrenceBytes(recurrence, days).write(left, changed);
    }

    private byte[] write(NavigableSet<LocalDate> left, Collection<LocalDate> changed) {
        number(Short.BYTES, VERSION);
        number(Short.BYTES, VERSION);
        number(Short.BYTES, frequency());
        number(Short.BYTES, type());
        number(Short.BYTES, 0);
        number(Integer.BYTES, firstTime());
        number(Integer.BYTES, period());
        number(Integer.BYTES, 0);
        specific();
        number(Integer.BYTES, !days.ends() ? NEVER_ENDS
                : recurrence.count().isPresent() ? ENDS_AFTER_A_COUNT : ENDS_ON_A_DAY);
        number(Integer.BYTES, days.ends() ? days.count() : COUNT_WITHOUT_END);
        number(Integer.BYTES, sundayFirst(recurrence.weekStart()));
        number(Integer.BYTES, left.size());
        left.forEach(day -> number(Integer.BYTES, minutes(day)));
        number(Integer.BYTES, changed.size());
        changed.stream().sorted().forEach(day -> number(Integer.BYTES, minutes(day)));
        number(Integer.BYTES, minutes(days.first()));
        number(Integer.BYTES, days.ends() ? minutes(days.last()) : NO_LAST_DAY);
        return bytes.toByteArray();
    }

    private int frequency() {
        return switch (recurrence.pattern()) {
            case Recurrence.Pattern.Daily _ -> DAILY;
            case Recurrence.Pattern.Weekly _ -> WEEKLY;
            default -> recurrence.isYearly() ? YEARLY : MONTHLY;
        };
    }

    private int type() {
        return switch (recurrence.pattern()) {
            case Recurrence.Pattern.Daily _ -> 0;
            case Recurrence.Pattern.Weekly _ -> 1;
            case Recurrence.Pattern.MonthDay _ -> 2;
            case Recurrence.Pattern.NumberedDay _ -> 3;
            case Recurrence.Pattern.MonthEnd _ -> 4;
        };
    }

    private int period() {
        return recurrence.pattern() instanceof Recurrence.Pattern.Daily ? recurrence.every() * MINUTES_IN_A_DAY
                : recurrence.every();
    }

    /** By how much the first period that there could be lies after the beginning of 1601. */
    private int firstTime() {
        LocalDate first = days.first();
        int every = recurrence.every();
        return switch (recurrence.pattern()) {
            case Recurrence.Pattern.Daily _ -> minutes(first) % (every * MINUTES_IN_A_DAY);
            case Recurrence.Pattern.Weekly _ -> minutes(
                    first.with(TemporalAdjusters.previousOrSame(recurrence.weekStart())))
                    % (every * DAYS_IN_A_WEEK * MINUTES_IN_A_DAY);
            default -> {
                long months = ChronoUnit.MONTHS.between(YearMonth.from(BEGINNING), YearMonth.from(first));
                yield minutes(BEGINNING.plusMonths(months % every));
            }
        };
    }

    private void specific() {
        switch (recurrence.pattern()) {
            case Recurrence.Pattern.Daily _ -> {
                // It has none.
            }
            case Recurrence.Pattern.Weekly(Set<DayOfWeek> wanted) -> number(Integer.BYTES, mask(wanted));
            case Recurrence.Pattern.MonthDay(int day) -> number(Integer.BYTES, day);
            case Recurrence.Pattern.MonthEnd _ -> number(Integer.BYTES, LAST_DAY);
            case Recurrence.Pattern.NumberedDay(Set<DayOfWeek> wanted, int number) -> {
                number(Integer.BYTES, mask(wanted));
                number(Integer.BYTES, number);
            }
        }
    }

    private static int mask(Set<DayOfWeek> wanted) {
        return wanted.stream().mapToInt(day -> 1 << sundayFirst(day)).reduce(0, (a, b) -> a | b);
    }

    private static int sundayFirst(DayOfWeek day) {
        return day.getValue() % DAYS_IN_A_WEEK;
    }

    /** Midnight of a day, in minutes since the beginning of 1601. */
    static int minutes(LocalDate day) {
        return minutes(day.atStartOfDay());
    }

    /** Minutes since the beginning of 1601; of what is before it, none. */
    static int minutes(LocalDateTime time) {
        return (int) Math.max(0, ChronoUnit.MINUTES.between(BEGINNING.atStartOfDay(), time));
    }

    private void number(int size, int value) {
        bytes.write(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array(), 0, size);
    }
}
