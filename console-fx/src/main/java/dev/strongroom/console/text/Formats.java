package dev.strongroom.console.text;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers, sizes and times as the user's language and time zone write them. Immutable. */
public final class Formats {
    private static final List<String> UNITS = List.of("KB", "MB", "GB", "TB", "PB");

    private final Texts texts;
    private final ZoneId zone;
    private final Clock clock;

    /** The clock says what today is. */
    public Formats(Texts texts, ZoneId zone, Clock clock) {
        this.texts = texts;
        this.zone = zone;
        this.clock = clock;
    }

    /** A whole number, e.g. 1,204. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(number);
    }

    /** A size in decimal units with three digits that matter, e.g. 1.84 TB, 940 MB, 512 B. */
    public String bytes(long bytes) {
        if (bytes < 1000) {
            return count(bytes) + " B";
        }
        var unit = -1;
        var value = (double) bytes;
        while (value >= 999.5 && unit < UNITS.size() - 1) {
            value /= 1000;
            unit++;
        }
        var format = NumberFormat.getNumberInstance(texts.locale());
        var digits = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
        format.setMaximumFractionDigits(unit == 0 ? 0 : digits);
        format.setMinimumFractionDigits(unit == 0 ? 0 : Math.min(1, digits));
        return format.format(value) + " " + UNITS.get(unit);
    }

    /** A rate, e.g. 112 MB/s. */
    public String rate(long bytesPerSecond) {
        return bytes(bytesPerSecond) + "/s";
    }

    /** A whole percentage of 0 to 1. */
    public String percent(double part) {
        return NumberFormat.getPercentInstance(texts.locale()).format(part);
    }

    /** How long something took or takes, in one or two units. */
    public String duration(Duration duration) {
        if (duration.toSeconds() < 60) {
            return texts.text("format.duration.seconds", duration.toSeconds());
        }
        if (duration.toMinutes() < 60) {
            return texts.text("format.duration.minutes", duration.toMinutes());
        }
        return texts.text("format.duration.hours", duration.toHours(), duration.toMinutesPart());
    }

    /** The moment in relation to today: today 02:41, yesterday 22:10, 19 Nov 02:00, 3 Oct 2025. */
    public String when(Instant moment) {
        var local = moment.atZone(zone);
        var today = today();
        if (local.toLocalDate().equals(today)) {
            return texts.text("format.time.today", pattern("format.time.clock").format(local));
        }
        if (local.toLocalDate().equals(today.minusDays(1))) {
            return texts.text("format.time.yesterday", pattern("format.time.clock").format(local));
        }
        if (local.toLocalDate().equals(today.plusDays(1))) {
            return texts.text("format.time.tomorrow", pattern("format.time.clock").format(local));
        }
        return pattern(local.getYear() == today.getYear() ? "format.time.this-year" : "format.time.other-year")
                .format(local);
    }

    /** The whole moment: 18 Nov 2026, 14:05. */
    public String moment(Instant moment) {
        return pattern("format.time.moment").format(moment.atZone(zone));
    }

    /** The clock alone: 14:05. */
    public String clock(Instant moment) {
        return pattern("format.time.clock").format(moment.atZone(zone));
    }

    /** The moment in UTC to the second, for the hint over every time. */
    public String utc(Instant moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(moment);
    }

    /** A day: 18 Nov 2026. */
    public String date(LocalDate date) {
        return pattern("format.time.date").format(date);
    }

    /** Today in the user's zone. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** The day of a moment in the user's zone. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** When a day begins in the user's zone. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(texts.text(key), texts.locale());
    }
}
