package dev.strongroom.pst.calendar;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time (RFC 5545, section 3.3.6). */
final class CalendarDuration {
    private static final Pattern DURATION = Pattern.compile(
            "([+-]?)P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");
    private static final int DAYS_IN_A_WEEK = 7;

    private CalendarDuration() {}

    /** The length; empty for what is none. */
    static Optional<Duration> parse(String text) {
        Matcher told = DURATION.matcher(text.strip());
        if (!told.matches()) {
            return Optional.empty();
        }
        Duration length = Duration.ofDays(number(told, 2) * DAYS_IN_A_WEEK + number(told, 3))
                .plusHours(number(told, 4))
                .plusMinutes(number(told, 5))
                .plusSeconds(number(told, 6));
        return Optional.of("-".equals(told.group(1)) ? length.negated() : length);
    }

    private static long number(Matcher told, int group) {
        String digits = told.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
