package dev.strongroom.pst.calendar;

import dev.strongroom.formats.line.ContentLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads rules of recurrence (RFC 5545, section 3.3.10). */
final class RecurrenceReader {
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Set<String> KNOWN = Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY",
            "BYMONTH", "BYSETPOS", "WKST");
    private static final int MONTHS = 12;
    private static final int MOST = 999;

    private final Map<String, String> parts = new HashMap<>();
    private final ItemTimes times;

    private RecurrenceReader(String rule, ItemTimes times) {
        this.times = times;
        for (String part : rule.toUpperCase(Locale.ROOT).split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
            }
        }
    }

    /** The recurrence; empty when Outlook has no such one. */
    static Optional<Recurrence> read(String rule, ItemTimes times) {
        try {
            return new RecurrenceReader(rule, times).recurrence();
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    private Optional<Recurrence> recurrence() {
        String frequency = parts.getOrDefault("FREQ", "");
        int interval = number("INTERVAL", 1);
        boolean yearly = frequency.equals("YEARLY");
        if (!KNOWN.containsAll(parts.keySet()) || interval < 1 || interval > MOST || otherMonth(yearly)) {
            return Optional.empty();
        }
        Optional<Recurrence.Pattern> pattern = switch (frequency) {
            case "DAILY" -> daily(interval);
            case "WEEKLY" -> weekly();
            case "MONTHLY", "YEARLY" -> monthly(yearly);
            default -> Optional.empty();
        };
        return pattern.map(days -> new Recurrence(days, yearly ? interval * MONTHS : interval, yearly,
                day(parts.getOrDefault("WKST", "MO")).orElse(DayOfWeek.MONDAY),
                parts.containsKey("COUNT") ? Optional.of(Math.max(1, number("COUNT", 1))) : Optional.empty(),
                until()));
    }

    /** Whether it tells a month in which it does not begin: Outlook knows only the one. */
    private boolean otherMonth(boolean yearly) {
        String month = parts.getOrDefault("BYMONTH", "");
        return !month.isEmpty() && !(yearly && month.equals("" + times.start().getMonthValue()));
    }

    private Optional<Recurrence.Pattern> daily(int interval) {
        if (has("BYMONTHDAY") || has("BYSETPOS")) {
            return Optional.empty();
        }
        if (!has("BYDAY")) {
            return Optional.of(new Recurrence.Pattern.Daily());
        }
        return interval == 1 ? weekly() : Optional.empty();
    }

    private Optional<Recurrence.Pattern> weekly() {
        if (has("BYMONTHDAY") || has("BYSETPOS")) {
            return Optional.empty();
        }
        return has("BYDAY") ? days(parts.getOrDefault("BYDAY", "")).map(Recurrence.Pattern.Weekly::new)
                : Optional.of(new Recurrence.Pattern.Weekly(EnumSet.of(times.start().getDayOfWeek())));
    }

    private Optional<Recurrence.Pattern> monthly(boolean yearly) {
        if (has("BYDAY")) {
            return has("BYMONTHDAY") || (yearly && !has("BYMONTH")) ? Optional.empty() : numbered();
        }
        int day = number("BYMONTHDAY", times.start().getDayOfMonth());
        if (day == -1) {
            return Optional.of(new Recurrence.Pattern.MonthEnd());
        }
        return day < 1 || day > 31 || has("BYSETPOS") || (yearly && has("BYMONTHDAY") && !has("BYMONTH"))
                ? Optional.empty()
                : Optional.of(new Recurrence.Pattern.MonthDay(day));
    }

    /** {@code BYDAY=2TU}, or {@code BYDAY=MO,TU;BYSETPOS=2}. */
    private Optional<Recurrence.Pattern> numbered() {
        String told = parts.getOrDefault("BYDAY", "");
        String names = told;
        int number = number("BYSETPOS", 0);
        if (!has("BYSETPOS") && !told.contains(",") && told.length() > 2) {
            names = told.substring(told.length() - 2);
            number = Integer.parseInt(told.substring(0, told.length() - 2));
        }
        if (number == 0 || number < -1 || number >= Recurrence.LAST) {
            return Optional.empty();
        }
        int counted = number < 0 ? Recurrence.LAST : number;
        return days(names).map(days -> new Recurrence.Pattern.NumberedDay(days, counted));
    }

    private static Optional<Set<DayOfWeek>> days(String names) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : names.split(",", -1)) {
            Optional<DayOfWeek> day = day(name.strip());
            if (day.isEmpty()) {
                return Optional.empty();
            }
            days.add(day.get());
        }
        return Optional.of(days);
    }

    private static Optional<DayOfWeek> day(String name) {
        int index = DAYS.indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(index + 1));
    }

    private Optional<LocalDate> until() {
        return times.local(new ContentLine("UNTIL", Map.of(), parts.getOrDefault("UNTIL", ""))).map(this::lastDay);
    }

    private LocalDate lastDay(LocalDateTime until) {
        boolean isMoment = parts.getOrDefault("UNTIL", "").contains("T");
        return isMoment && until.toLocalTime().isBefore(times.start().toLocalTime()) ? until.toLocalDate().minusDays(1)
                : until.toLocalDate();
    }

    private boolean has(String part) {
        return parts.containsKey(part);
    }

    private int number(String part, int missing) {
        String told = parts.get(part);
        return told == null ? missing : Integer.parseInt(told);
    }
}
