package dev.strongroom.formats.line;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes what a zone does from some time on as VTIMEZONE (RFC 5545, section 3.6.5). */
public final class TimeZoneComponent {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    /** For how many years the transitions are written one by one where no rule of calendars says them. */
    private static final int YEARS = 40;

    private final LineWriter lines;

    public TimeZoneComponent(LineWriter lines) {
        this.lines = lines;
    }

    /**
     * Writes a zone.
     *
     * @param from nothing earlier will be told in it
     */
    public void write(ZoneId zone, Instant from) {
        ZoneRules rules = zone.getRules();
        lines.raw("BEGIN", "VTIMEZONE").raw("TZID", zone.getId());
        ZoneOffset first = rules.getOffset(from);
        boolean summer = rules.isDaylightSavings(from);
        observance(summer, LocalDateTime.of(1970, 1, 1, 0, 0), first, first, "");
        rules.getTransitions()
                .stream()
                .filter(transition -> transition.getInstant().isAfter(from))
                .forEach(transition -> single(rules, transition));
        int year = firstYearOfRules(rules, from);
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            if (rule.isMidnightEndOfDay()) {
                IntStream.range(year, year + YEARS).forEach(each -> single(rules, rule.createTransition(each)));
            } else {
                ZoneOffsetTransition transition = rule.createTransition(year);
                observance(rules.isDaylightSavings(transition.getInstant()), transition.getDateTimeBefore(),
                        transition.getOffsetBefore(), transition.getOffsetAfter(), yearly(rule));
            }
        }
        lines.raw("END", "VTIMEZONE");
    }

    private static int firstYearOfRules(ZoneRules rules, Instant from) {
        List<ZoneOffsetTransition> all = rules.getTransitions();
        int afterAll = all.isEmpty() ? 0 : all.getLast().getDateTimeBefore().getYear() + 1;
        return Math.max(afterAll, from.atZone(ZoneOffset.UTC).getYear());
    }

    private void single(ZoneRules rules, ZoneOffsetTransition transition) {
        observance(rules.isDaylightSavings(transition.getInstant()), transition.getDateTimeBefore(),
                transition.getOffsetBefore(), transition.getOffsetAfter(), "");
    }

    private void observance(boolean summer, LocalDateTime begin, ZoneOffset before, ZoneOffset after, String rule) {
        String name = summer ? "DAYLIGHT" : "STANDARD";
        lines.raw("BEGIN", name).raw("DTSTART", LOCAL.format(begin));
        lines.raw("TZOFFSETFROM", offset(before)).raw("TZOFFSETTO", offset(after));
        if (!rule.isEmpty()) {
            lines.raw("RRULE", rule);
        }
        lines.raw("END", name);
    }

    private static String yearly(ZoneOffsetTransitionRule rule) {
        String yearly = "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue();
        int day = rule.getDayOfMonthIndicator();
        DayOfWeek weekday = rule.getDayOfWeek();
        if (weekday == null) {
            return yearly + ";BYMONTHDAY=" + day;
        }
        String name = weekday.name().substring(0, 2).toUpperCase(Locale.ROOT);
        if (day < 0) {
            return yearly + ";BYDAY=-1" + name;
        }
        return yearly + ";BYDAY=" + name + ";BYMONTHDAY=" + IntStream.range(day, day + 7)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String text = "%s%02d%02d".formatted(offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600,
                seconds / 60 % 60);
        return seconds % 60 == 0 ? text : text + "%02d".formatted(seconds % 60);
    }
}
