package dev.strongroom.formats.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Reads the Date header (RFC 5322, section 3.3 with its obsolete forms, and what senders write besides): comments, no
 * weekday, no seconds, years of two digits, names of zones, no zone at all (then UTC), the order of asctime, ISO 8601.
 */
public final class MailDate {
    private static final int LONGEST = 200;
    private static final String SEPARATORS = " \t\r\n\f\u000b,";
    private static final List<String> MONTHS = List.of(
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONE_HOURS = Map.of(
            "est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8, "pdt", -7, "cet", 1, "cest",
            2);

    private int day;
    private int month;
    private int year = -1;
    private String time = "";
    private ZoneOffset zone = ZoneOffset.UTC;

    private MailDate() {}

    /** The date, when there is one to be read. */
    public static Optional<Instant> parse(String header) {
        String text = withoutComments(header.length() > LONGEST ? header.substring(0, LONGEST) : header).strip();
        try {
            if (text.length() > 10 && text.charAt(4) == '-' && Character.toUpperCase(text.charAt(10)) == 'T') {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            }
            return new MailDate().read(text);
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Instant> read(String text) {
        StringTokenizer tokens = new StringTokenizer(text.toLowerCase(Locale.ROOT), SEPARATORS);
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            if (token.indexOf('-') > 0 && month == 0) {
                for (String piece : token.split("-", -1)) {
                    readToken(piece);
                }
            } else {
                readToken(token);
            }
        }
        if (day == 0 || month == 0 || year < 0 || time.isEmpty()) {
            return Optional.empty();
        }
        String[] clock = time.split(":", -1);
        int second = clock.length > 2 ? Math.min(59, number(whole(clock[2]))) : 0;
        LocalDateTime local = LocalDateTime.of(year, month, day, number(clock[0]), number(clock[1]), second);
        return Optional.of(local.toInstant(zone));
    }

    private void readToken(String token) {
        if (token.isEmpty()) {
            return;
        }
        char first = token.charAt(0);
        if (first == '+' || first == '-') {
            zone = offset(token);
        } else if (token.indexOf(':') > 0 && time.isEmpty()) {
            time = token;
        } else if (isDigit(first)) {
            readNumber(token);
        } else {
            readWord(token);
        }
    }

    private void readNumber(String token) {
        if (day == 0 && token.length() <= 2) {
            day = number(token);
        } else if (year < 0) {
            int value = number(token);
            year = token.length() > 3 ? value : token.length() == 3 || value >= 50 ? 1900 + value : 2000 + value;
        }
    }

    private void readWord(String token) {
        int found = token.length() < 3 || month != 0 ? -1 : MONTHS.indexOf(token.substring(0, 3));
        if (found >= 0) {
            month = found + 1;
        } else if (ZONE_HOURS.containsKey(token)) {
            zone = ZoneOffset.ofHours(ZONE_HOURS.get(token));
        } else if (token.startsWith("gmt+") || token.startsWith("gmt-") || token.startsWith("utc+")
                || token.startsWith("utc-")) {
            zone = offset(token.substring(3));
        }
    }

    private static ZoneOffset offset(String token) {
        String digits = token.substring(1).replace(":", "");
        if (digits.length() <= 2) {
            digits += "00";
        }
        int value = number(digits);
        int minutes = value / 100 * 60 + value % 100;
        return ZoneOffset.ofTotalSeconds((token.charAt(0) == '-' ? -60 : 60) * minutes);
    }

    private static String whole(String decimal) {
        int point = decimal.indexOf('.');
        return point < 0 ? decimal : decimal.substring(0, point);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String withoutComments(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                rest.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return rest.toString();
    }
}
