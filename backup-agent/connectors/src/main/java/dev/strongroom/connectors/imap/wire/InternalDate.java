package dev.strongroom.connectors.imap.wire;

import dev.strongroom.formats.mime.MailDate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** INTERNALDATE: {@code "17-Jul-1996 02:44:25 -0700"} (RFC 9051, section 9, date-time). */
final class InternalDate {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("dd-MMM-uuuu HH:mm:ss xx", Locale.ENGLISH);

    private InternalDate() {}

    /** The time, when it is one. The Date header's parts in another order, and so read by what reads that. */
    static Optional<Instant> parse(String text) {
        return MailDate.parse(text);
    }

    /** The time as UTC. */
    static String format(Instant time) {
        return WRITTEN.format(time.atOffset(ZoneOffset.UTC));
    }
}
