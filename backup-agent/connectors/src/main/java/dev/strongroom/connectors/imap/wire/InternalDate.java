package dev.strongroom.connectors.imap.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** INTERNALDATE: {@code "17-Jul-1996 02:44:25 -0700"} (RFC 9051, section 9, date-time). */
final class InternalDate {
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .parseLenient()
            .appendValue(ChronoField.DAY_OF_MONTH)
            .appendPattern("-MMM-uuuu HH:mm:ss xx")
            .toFormatter(Locale.ENGLISH);
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("dd-MMM-uuuu HH:mm:ss xx", Locale.ENGLISH);

    private InternalDate() {}

    /** The time, when it is one. */
    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip(), FORM).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** The time as UTC. */
    static String format(Instant time) {
        return WRITTEN.format(time.atOffset(ZoneOffset.UTC));
    }
}
