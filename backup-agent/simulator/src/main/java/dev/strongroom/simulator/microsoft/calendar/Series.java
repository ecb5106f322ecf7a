package dev.strongroom.simulator.microsoft.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.simulator.microsoft.http.GraphException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The days on which a series takes place (patternedRecurrence of Graph): daily, weekly, monthly and yearly ones. */
final class Series {
    private static final int MOST_DAYS = 366 * 30;

    private final JsonNode pattern;
    private final JsonNode range;
    private final LocalDate start;

    Series(JsonNode recurrence) {
        pattern = recurrence.path("pattern");
        range = recurrence.path("range");
        start = LocalDate.parse(range.path("startDate").asText());
    }

    /** The days from one to another, both included. */
    List<LocalDate> days(LocalDate from, LocalDate to) {
        List<LocalDate> found = new ArrayList<>();
        LocalDate end = switch (range.path("type").asText()) {
            case "endDate" -> LocalDate.parse(range.path("endDate").asText());
            default -> start.plusDays(MOST_DAYS);
        };
        int left = range.path("type").asText().equals("numbered") ? range.path("numberOfOccurrences").asInt()
                : Integer.MAX_VALUE;
        for (LocalDate day = start; left > 0 && !day.isAfter(end) && !day.isAfter(to); day = day.plusDays(1)) {
            if (falls(day)) {
                left--;
                if (!day.isBefore(from)) {
                    found.add(day);
                }
            }
        }
        return found;
    }

    private boolean falls(LocalDate day) {
        int interval = Math.max(1, pattern.path("interval").asInt());
        long months = ChronoUnit.MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1));
        return switch (pattern.path("type").asText()) {
            case "daily" -> ChronoUnit.DAYS.between(start, day) % interval == 0;
            case "weekly" -> {
                DayOfWeek first =
                        DayOfWeek.valueOf(pattern.path("firstDayOfWeek").asText("sunday").toUpperCase(Locale.ROOT));
                LocalDate week = start.with(TemporalAdjusters.previousOrSame(first));
                yield onWeekday(day) && ChronoUnit.WEEKS.between(week, day) % interval == 0;
            }
            case "absoluteMonthly" ->
                months % interval == 0 && day.getDayOfMonth() == pattern.path("dayOfMonth").asInt();
            case "relativeMonthly" -> months % interval == 0 && onWeekday(day) && inIndex(day);
            case "absoluteYearly" ->
                months % (12L * interval) == 0 && day.getMonthValue() == pattern.path("month").asInt()
                        && day.getDayOfMonth() == pattern.path("dayOfMonth").asInt();
            case "relativeYearly" ->
                day.getMonthValue() == pattern.path("month").asInt() && onWeekday(day) && inIndex(day);
            default ->
                throw new GraphException(400, "ErrorInvalidRecurrence", "The recurrence pattern has no such type.");
        };
    }

    private boolean onWeekday(LocalDate day) {
        for (JsonNode name : pattern.path("daysOfWeek")) {
            if (name.asText().equalsIgnoreCase(day.getDayOfWeek().name())) {
                return true;
            }
        }
        return false;
    }

    private boolean inIndex(LocalDate day) {
        boolean last = day.plusWeeks(1).getMonth() != day.getMonth();
        int week = (day.getDayOfMonth() - 1) / 7;
        return switch (pattern.path("index").asText("first")) {
            case "first" -> week == 0;
            case "second" -> week == 1;
            case "third" -> week == 2;
            case "fourth" -> week == 3;
            default -> last;
        };
    }
}
