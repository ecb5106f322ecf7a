package dev.strongroom.vault.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Reads RFC 3339 times of the usual form, {@code 2026-01-31T23:59:59.123456789+02:00}, without the parser of java.time,
 * which would take longer than all else of an entry of a directory. What has another form is left to java.time. For one
 * time.
 */
final class TimeReader {
    private static final int SECONDS_END = 19;

    private final String text;
    private int at = SECONDS_END;

    TimeReader(String text) {
        this.text = text;
    }

    /** @throws DateTimeException when it is no time */
    Instant read() {
        if (!hasUsualStart()) {
            return OffsetDateTime.parse(text).toInstant();
        }
        long day = LocalDate.of(number(0, 4), number(5, 7), number(8, 10)).toEpochDay();
        int hour = number(11, 13);
        int minute = number(14, 16);
        int second = number(17, 19);
        int nanos = nanos();
        int offset = offsetSeconds();
        if (offset == Integer.MIN_VALUE || hour > 23 || minute > 59 || second > 59) {
            return OffsetDateTime.parse(text).toInstant();
        }
        return Instant.ofEpochSecond(day * 86_400 + (hour * 60 + minute) * 60L + second - offset, nanos);
    }

    private boolean hasUsualStart() {
        if (text.length() <= SECONDS_END) {
            return false;
        }
        for (int i = 0; i < SECONDS_END; i++) {
            char c = text.charAt(i);
            boolean fits = switch (i) {
                case 4, 7 -> c == '-';
                case 10 -> c == 'T';
                case 13, 16 -> c == ':';
                default -> isDigit(c);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /** The fraction, if there is one of one to nine digits. */
    private int nanos() {
        int nanos = 0;
        int end = at + 1;
        if (text.charAt(at) == '.') {
            for (int unit = 100_000_000; unit > 0 && end < text.length() && isDigit(text.charAt(end)); unit /= 10) {
                nanos += (text.charAt(end) - '0') * unit;
                end++;
            }
            at = end > at + 1 ? end : at;
        }
        return nanos;
    }

    /** The zone's offset, which ends the text; the smallest number when it has another form. */
    private int offsetSeconds() {
        String zone = text.substring(at);
        if (zone.equals("Z")) {
            return 0;
        }
        boolean usual = zone.length() == 6 && (zone.charAt(0) == '+' || zone.charAt(0) == '-') && zone.charAt(3) == ':'
                && isDigit(zone.charAt(1)) && isDigit(zone.charAt(2)) && isDigit(zone.charAt(4))
                && isDigit(zone.charAt(5)) && number(at + 1, at + 3) < 18 && number(at + 4, at + 6) < 60;
        if (!usual) {
            return Integer.MIN_VALUE;
        }
        int seconds = number(at + 1, at + 3) * 3600 + number(at + 4, at + 6) * 60;
        return zone.charAt(0) == '-' ? -seconds : seconds;
    }
}
