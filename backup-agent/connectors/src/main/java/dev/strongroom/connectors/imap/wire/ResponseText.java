package dev.strongroom.connectors.imap.wire;

import java.util.Locale;

/**
 * What follows OK, NO, BAD and BYE: {@code [CODE arguments] text} (RFC 9051, section 7.1).
 *
 * @param code in upper case, or empty
 * @param arguments of the code, as served
 * @param text for people, on one line without control characters, at most 300 characters
 */
record ResponseText(String code, String arguments, String text) {
    private static final int LONGEST = 300;

    static ResponseText of(String rest) {
        String line = rest.strip();
        int end = line.indexOf(']');
        if (!line.startsWith("[") || end < 0) {
            return new ResponseText("", "", clean(line));
        }
        String inner = line.substring(1, end);
        int space = inner.indexOf(' ');
        String code = space < 0 ? inner : inner.substring(0, space);
        String arguments = space < 0 ? "" : inner.substring(space + 1).strip();
        return new ResponseText(code.toUpperCase(Locale.ROOT), arguments, clean(line.substring(end + 1)));
    }

    private static String clean(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** The first argument as a number, or 0. */
    long number() {
        String digits = arguments.replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 18 ? 0 : Long.parseLong(digits);
    }
}
