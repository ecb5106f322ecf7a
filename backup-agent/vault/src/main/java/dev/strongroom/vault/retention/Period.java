package dev.strongroom.vault.retention;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time in calendar units, e.g. {@code 1y6m10d12h}. */
public record Period(int years, int months, int days, int hours) {
    private static final Pattern PARTS = Pattern.compile("(\\d{1,6})([ymdh])");
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,6}[ymdh])+");

    /**
     * Reads one as restic does.
     *
     * @throws IllegalArgumentException for another form
     */
    public static Period parse(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("A length of time is written like 1y6m10d12h, not " + text);
        }
        int[] units = new int[4];
        Matcher part = PARTS.matcher(text);
        while (part.find()) {
            units["ymdh".indexOf(part.group(2))] = Integer.parseInt(part.group(1));
        }
        return new Period(units[0], units[1], units[2], units[3]);
    }

    /** So long before a time, as Go reckons: a month before 31 March is 31 February, which is 2 or 3 March. */
    OffsetDateTime before(OffsetDateTime time) {
        LocalDate month = LocalDate.of(time.getYear(), time.getMonth(), 1).minusYears(years).minusMonths(months);
        LocalDate date = month.plusDays(time.getDayOfMonth() - 1L - days);
        LocalTime timeOfDay = time.toLocalTime();
        return date.atTime(timeOfDay).atOffset(time.getOffset()).minusHours(hours);
    }
}
