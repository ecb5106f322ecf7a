package dev.strongroom.service.cli.recovery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A moment; a day means its end in the zone of this machine. */
record PointInTime(Instant instant) {
    static PointInTime parse(String text, ZoneId zone) {
        try {
            return new PointInTime(text.length() == "yyyy-mm-dd".length()
                    ? LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)
                    : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is neither a day (2026-01-31) nor a moment (2026-01-31T12:00:00Z)");
        }
    }

    /** Reads it from the command line. */
    static final class Converter implements ITypeConverter<PointInTime> {
        @Override
        public PointInTime convert(String text) {
            return parse(text, ZoneId.systemDefault());
        }
    }
}
