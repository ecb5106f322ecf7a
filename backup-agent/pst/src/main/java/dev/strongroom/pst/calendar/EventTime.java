package dev.strongroom.pst.calendar;

import dev.strongroom.formats.line.ContentLine;
import dev.strongroom.formats.line.TimeZoneNames;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A time of a calendar (RFC 5545, sections 3.3.4 and 3.3.5).
 *
 * @param zone in which it is told; UTC also for days, which have no zone
 * @param isDay whether it is a day and no moment
 * @param isKnown false where the line names no zone, or one that nobody knows
 */
record EventTime(LocalDateTime local, ZoneId zone, boolean isDay, boolean isKnown) {
    static final ZoneId UTC = ZoneId.of("UTC");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int LONGEST_ZONE = 3;

    /** The first time of a line; empty when it tells none. */
    static Optional<EventTime> of(ContentLine line) {
        return all(line).stream().findFirst();
    }

    /** All times of a line; what is none is passed over. */
    static List<EventTime> all(ContentLine line) {
        List<EventTime> times = new ArrayList<>();
        for (String value : line.value().split(",", -1)) {
            try {
                times.add(parse(value.strip(), line.parameters().getOrDefault("TZID", "")));
            } catch (DateTimeException notATime) {
                // Whoever needs a time says that it is missing.
            }
        }
        return times;
    }

    private static EventTime parse(String value, String zoneName) {
        if (!value.contains("T")) {
            LocalDate day = LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
            return new EventTime(day.atStartOfDay(), UTC, true, true);
        }
        boolean utc = value.endsWith("Z");
        LocalDateTime local = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, TIME);
        Optional<ZoneId> zone = utc ? Optional.of(UTC) : zone(zoneName);
        return new EventTime(local, zone.orElse(UTC), false, zone.isPresent());
    }

    /** Some programs put the names of their makers before those of zones. */
    private static Optional<ZoneId> zone(String name) {
        Optional<ZoneId> found = TimeZoneNames.zone(name);
        String[] parts = name.split("/", -1);
        for (int count = Math.min(parts.length - 1, LONGEST_ZONE); count > 0 && found.isEmpty(); count--) {
            found = TimeZoneNames.zone(String.join("/", List.of(parts).subList(parts.length - count, parts.length)));
        }
        return found;
    }

    Instant instant() {
        return local.atZone(zone).toInstant();
    }

    /** The same moment as a clock shows it in another zone; a day is the same day everywhere. */
    LocalDateTime in(ZoneId other) {
        return isDay ? local : LocalDateTime.ofInstant(instant(), other);
    }
}
