package dev.strongroom.pst.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * How something comes again, as far as Outlook can tell it.
 *
 * @param every how many days, weeks or months lie between two times; at least 1
 * @param isYearly whether the months are told as years
 * @param weekStart the day on which weeks begin
 * @param count how many times it takes place, if that is told
 * @param until the last day on which it can take place, if that is told
 */
record Recurrence(Pattern pattern, int every, boolean isYearly, DayOfWeek weekStart, Optional<Integer> count,
        Optional<LocalDate> until) {
    /** On which days. */
    sealed interface Pattern {
        /** Every so many days. */
        record Daily() implements Pattern {}

        /** On these days of every so many weeks. */
        record Weekly(Set<DayOfWeek> days) implements Pattern {}

        /** On this day of the month, or on its last where it is shorter. */
        record MonthDay(int day) implements Pattern {}

        /** On the last day of the month. */
        record MonthEnd() implements Pattern {}

        /**
         * On one of these days of the week in the month.
         *
         * @param number from 1 to 4, or 5 for the last
         */
        record NumberedDay(Set<DayOfWeek> days, int number) implements Pattern {}
    }

    /** The number of {@link Pattern.NumberedDay} that means the last. */
    static final int LAST = 5;

    /** How people tell it. */
    String told() {
        String unit = switch (pattern) {
            case Pattern.Daily _ -> "day";
            case Pattern.Weekly _ -> "week";
            case Pattern.MonthDay _,Pattern.MonthEnd _,Pattern.NumberedDay _ -> isYearly ? "year" : "month";
        };
        int times = isYearly ? every / 12 : every;
        return times == 1 ? "every " + unit : "every " + times + " " + unit + "s";
    }
}
