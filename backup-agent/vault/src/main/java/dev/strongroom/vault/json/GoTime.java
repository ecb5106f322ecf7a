package dev.strongroom.vault.json;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Times as Go's encoding/json writes them: RFC 3339 in UTC, the fraction without trailing zeros. Directories hold three
 * for each entry, so they are written without the help of java.time.
 */
public final class GoTime {
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int NANO_DIGITS = 9;
    private static final long FIRST = OffsetDateTime.of(0, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toEpochSecond();
    private static final long LAST = OffsetDateTime.of(9999, 12, 31, 23, 59, 59, 0, ZoneOffset.UTC).toEpochSecond();

    private GoTime() {}

    /** Times before the year 0 or after 9999, which RFC 3339 can't say, become its first or last second. */
    public static String format(Instant time) {
        long seconds = Math.clamp(time.getEpochSecond(), FIRST, LAST);
        byte[] text = new byte[30];
        date(text, Math.floorDiv(seconds, SECONDS_OF_DAY));
        int ofDay = (int) Math.floorMod(seconds, (long) SECONDS_OF_DAY);
        text[10] = 'T';
        digits(text, 11, 2, ofDay / 3600);
        text[13] = ':';
        digits(text, 14, 2, ofDay / 60 % 60);
        text[16] = ':';
        digits(text, 17, 2, ofDay % 60);
        int end = fraction(text, 19, time.getNano());
        text[end] = 'Z';
        return new String(text, 0, end + 1, StandardCharsets.ISO_8859_1);
    }

    /** The civil date of a day, counted in years that begin in March and eras of 400 of them. */
    private static void date(byte[] text, long epochDay) {
        long day = epochDay + 719_468; // since 1 March of the year 0
        long era = Math.floorDiv(day, 146_097L);
        int dayOfEra = (int) (day - era * 146_097);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
        digits(text, 0, 4, year);
        text[4] = '-';
        digits(text, 5, 2, month);
        text[7] = '-';
        digits(text, 8, 2, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
    }

    private static int fraction(byte[] text, int at, int nanos) {
        if (nanos == 0) {
            return at;
        }
        text[at] = '.';
        digits(text, at + 1, NANO_DIGITS, nanos);
        int end = at + 1 + NANO_DIGITS;
        while (text[end - 1] == '0') {
            end--;
        }
        return end;
    }

    private static void digits(byte[] text, int at, int count, int value) {
        int rest = value;
        for (int i = at + count - 1; i >= at; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /**
     * Reads any RFC 3339 time.
     *
     * @throws DateTimeException for what is none
     */
    public static Instant parse(String text) {
        return new TimeReader(text).read();
    }
}
