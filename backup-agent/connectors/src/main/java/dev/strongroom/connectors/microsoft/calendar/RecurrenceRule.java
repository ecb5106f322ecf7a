package dev.strongroom.connectors.microsoft.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The recurrence of a series as a rule (RFC 5545, section 3.3.10). */
public final class RecurrenceRule {
    private static final List<String> INDEX = List.of("first", "second", "third", "fourth");

    private RecurrenceRule() {}

    /** The rule; empty when Graph tells none that calendars know. */
    public static Optional<String> of(JsonNode recurrence, EventTimes times) {
        JsonNode pattern = recurrence.path("pattern");
        Optional<String> rule = Optional.ofNullable(switch (GraphJson.text(pattern, "type")) {
            case "daily" -> "FREQ=DAILY";
            case "weekly" -> "FREQ=WEEKLY" + days(pattern);
            case "absoluteMonthly" -> "FREQ=MONTHLY;BYMONTHDAY=" + pattern.path("dayOfMonth").asInt();
            case "relativeMonthly" -> "FREQ=MONTHLY" + days(pattern) + position(pattern);
            case "absoluteYearly" -> "FREQ=YEARLY;BYMONTH=" + pattern.path("month").asInt() + ";BYMONTHDAY="
                    + pattern.path("dayOfMonth").asInt();
            case "relativeYearly" -> "FREQ=YEARLY;BYMONTH=" + pattern.path("month").asInt() + days(pattern)
                    + position(pattern);
            default -> null;
        });
        int interval = pattern.path("interval").asInt(1);
        return rule.map(text -> text + (interval > 1 ? ";INTERVAL=" + interval : "")
                + weekStart(pattern) + end(recurrence.path("range"), times));
    }

    private static String days(JsonNode pattern) {
        String days = GraphJson.texts(pattern, "daysOfWeek")
                .stream()
                .map(RecurrenceRule::day)
                .collect(Collectors.joining(","));
        return days.isEmpty() ? "" : ";BYDAY=" + days;
    }

    private static String day(String name) {
        return name.length() < 2 ? "MO" : name.substring(0, 2).toUpperCase(Locale.ROOT);
    }

    private static String position(JsonNode pattern) {
        int index = INDEX.indexOf(GraphJson.text(pattern, "index"));
        return ";BYSETPOS=" + (index < 0 ? -1 : index + 1);
    }

    private static String weekStart(JsonNode pattern) {
        String first = GraphJson.text(pattern, "firstDayOfWeek");
        return first.isEmpty() ? "" : ";WKST=" + day(first);
    }

    private static String end(JsonNode range, EventTimes times) {
        return switch (GraphJson.text(range, "type")) {
            case "numbered" -> ";COUNT=" + Math.max(1, range.path("numberOfOccurrences").asInt());
            case "endDate" -> until(GraphJson.text(range, "endDate"), times);
            default -> "";
        };
    }

    private static String until(String day, EventTimes times) {
        try {
            return ";UNTIL=" + times.until(LocalDate.parse(day));
        } catch (DateTimeException unreadable) {
            return "";
        }
    }
}
