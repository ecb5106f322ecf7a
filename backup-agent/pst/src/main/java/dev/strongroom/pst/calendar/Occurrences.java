package dev.strongroom.pst.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days on which something takes place that comes again. */
final class Occurrences {
    /** Outlook's calendar ends here. */
    private static final LocalDate END = LocalDate.of(4500, 8, 31);
    private static final int DAYS_IN_A_WEEK = 7;

    private final Recurrence recurrence;
    private final LocalDate start;
    private final LocalDate first;
    private final LocalDate last;
    private final int count;
    private final boolean ends;

    /** @param start the day on which it begins */
    Occurrences(Recurrence recurrence, LocalDate start) {
        this.recurrence = recurrence;
        this.start = start;
        LocalDate firstDay = start;
        LocalDate lastDay = start;
        int days = 0;
        int most = recurrence.count().orElse(Integer.MAX_VALUE);
        LocalDate until = recurrence.until().orElse(END);
        boolean limited = recurrence.count().isPresent() || recurrence.until().isPresent();
        boolean reached = false;
        for (Iterator<LocalDate> it = limited ? endless().iterator() : Stream.<LocalDate>empty().iterator(); it
                .hasNext() && !reached;) {
            LocalDate day = it.next();
            reached = day.isAfter(until);
            if (!reached) {
                firstDay = days == 0 ? day : firstDay;
                lastDay = day;
                days++;
                reached = days == most;
            }
        }
        first = limited ? firstDay : endless().findFirst().orElse(start);
        last = lastDay;
        count = Math.max(1, days);
        ends = limited && !lastDay.isAfter(END) && reached;
    }

    /** The first day. */
    LocalDate first() {
        return first;
    }

    /** The last day; of use when it ends. */
    LocalDate last() {
        return last;
    }

    /** How many there are; of use when it ends. */
    int count() {
        return count;
    }

    /** Whether it ends before Outlook's calendar does. */
    boolean ends() {
        return ends;
    }

    /** Those of some days on which it takes place. */
    NavigableSet<LocalDate> among(Set<LocalDate> days) {
        NavigableSet<LocalDate> found = new TreeSet<>();
        Optional<LocalDate> latest = days.stream().max(LocalDate::compareTo);
        latest.ifPresent(end -> endless().takeWhile(day -> !day.isAfter(ends && last.isBefore(end) ? last : end))
                .filter(days::contains)
                .forEach(found::add));
        return found;
    }

    /** The days to the end of the calendar, whatever the rule says of its end. */
    private Stream<LocalDate> endless() {
        int every = recurrence.every();
        Stream<LocalDate> days = switch (recurrence.pattern()) {
            case Recurrence.Pattern.Daily _ -> Stream.iterate(start, day -> day.plusDays(every));
            case Recurrence.Pattern.Weekly(Set<DayOfWeek> wanted) -> {
                LocalDate week = start.with(TemporalAdjusters.previousOrSame(recurrence.weekStart()));
                yield Stream.iterate(week, from -> from.plusWeeks(every))
                        .flatMap(from -> IntStream.range(0, DAYS_IN_A_WEEK).mapToObj(from::plusDays))
                        .filter(day -> wanted.contains(day.getDayOfWeek()));
            }
            default -> Stream.iterate(YearMonth.from(start), month -> month.plusMonths(every)).map(this::inMonth);
        };
        return days.takeWhile(day -> !day.isAfter(END)).filter(day -> !day.isBefore(start));
    }

    private LocalDate inMonth(YearMonth month) {
        return switch (recurrence.pattern()) {
            case Recurrence.Pattern.MonthDay(int day) -> month.atDay(Math.min(day, month.lengthOfMonth()));
            case Recurrence.Pattern.NumberedDay(Set<DayOfWeek> wanted, int number) -> {
                List<LocalDate> days = IntStream.rangeClosed(1, month.lengthOfMonth())
                        .mapToObj(month::atDay)
                        .filter(day -> wanted.contains(day.getDayOfWeek()))
                        .toList();
                yield number == Recurrence.LAST ? days.getLast() : days.get(number - 1);
            }
            default -> month.atEndOfMonth();
        };
    }
}
