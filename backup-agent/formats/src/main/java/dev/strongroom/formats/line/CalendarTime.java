package dev.strongroom.formats.line;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times of calendars (RFC 5545, sections 3.3.4 and 3.3.5). */
public final class CalendarTime {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private CalendarTime() {}

    /** The moment that a line tells; in a zone that nobody knows, as if it were UTC. Empty when it is no time. */
    public static Optional<Instant> instant(ContentLine line) {
        String value = line.value();
        try {
            if (!value.contains("T")) {
                return Optional.of(LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
            }
            boolean utc = value.endsWith("Z");
            LocalDateTime time = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, TIME);
            ZoneId zone = utc ? ZoneOffset.UTC
                    : TimeZoneNames.zone(line.parameters().getOrDefault("TZID", "")).orElse(ZoneOffset.UTC);
            return Optional.of(time.atZone(zone).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
