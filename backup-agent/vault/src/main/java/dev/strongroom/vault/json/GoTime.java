package dev.strongroom.vault.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times as Go's encoding/json writes them: RFC 3339 in UTC, the fraction without trailing zeros. */
public final class GoTime {
    private static final int NINE_DIGITS = 1_000_000_000;

    private GoTime() {}

    /** Years beyond 0 to 9999, which RFC 3339 can't say, become those. */
    public static String format(Instant time) {
        OffsetDateTime utc = time.atOffset(ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(30);
        digits(text, Math.clamp(utc.getYear(), 0, 9999), 4);
        digits(text.append('-'), utc.getMonthValue(), 2);
        digits(text.append('-'), utc.getDayOfMonth(), 2);
        digits(text.append('T'), utc.getHour(), 2);
        digits(text.append(':'), utc.getMinute(), 2);
        digits(text.append(':'), utc.getSecond(), 2);
        if (utc.getNano() > 0) {
            String fraction = Integer.toString(NINE_DIGITS + utc.getNano());
            int end = fraction.length();
            while (fraction.charAt(end - 1) == '0') {
                end--;
            }
            text.append('.').append(fraction, 1, end);
        }
        return text.append('Z').toString();
    }

    private static void digits(StringBuilder text, int value, int count) {
        String plain = Integer.toString(value);
        text.repeat('0', count - plain.length()).append(plain);
    }

    /**
     * Reads any RFC 3339 time.
     *
     * @throws DateTimeException for what is none
     */
    public static Instant parse(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
