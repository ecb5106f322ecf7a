package dev.strongroom.formats.mime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A structured field: a value and parameters (RFC 2045, section 5.1), e.g. {@code multipart/mixed; boundary="b"}.
 *
 * @param value in lower case, without its parameters
 * @param named the parameters as they are written, by their names in lower case
 */
public record Parameters(String value, Map<String, String> named) {
    /**
     * Reads any text; what makes no sense is passed over.
     *
     * @param field one character for each byte
     */
    public static Parameters of(String field) {
        int semicolon = field.indexOf(';');
        if (semicolon < 0) {
            return new Parameters(field.strip().toLowerCase(Locale.ROOT), Map.of());
        }
        Map<String, String> named = new LinkedHashMap<>();
        int at = semicolon + 1;
        while (at < field.length()) {
            int end = endOfName(field, at);
            String name = field.substring(at, end).strip().toLowerCase(Locale.ROOT);
            if (end == field.length() || field.charAt(end) == ';') {
                at = end + 1;
                continue;
            }
            StringBuilder value = new StringBuilder();
            at = readValue(field, end + 1, value);
            named.putIfAbsent(name, value.toString());
        }
        return new Parameters(field.substring(0, semicolon).strip().toLowerCase(Locale.ROOT), named);
    }

    /** Whether one of the parameters has this name, plain, numbered or with a charset (RFC 2231). */
    boolean has(String name) {
        return named.containsKey(name) || named.containsKey(name + "*") || named.containsKey(name + "*0")
                || named.containsKey(name + "*0*");
    }

    private static int endOfName(String field, int from) {
        int at = from;
        while (at < field.length() && field.charAt(at) != '=' && field.charAt(at) != ';') {
            at++;
        }
        return at;
    }

    /** Puts a token or a quoted string into {@code value} and answers where the next parameter begins. */
    private static int readValue(String field, int from, StringBuilder value) {
        int at = from;
        while (at < field.length() && (field.charAt(at) == ' ' || field.charAt(at) == '\t')) {
            at++;
        }
        if (at < field.length() && field.charAt(at) == '"') {
            at = readQuoted(field, at + 1, value);
        } else {
            int start = at;
            while (at < field.length() && field.charAt(at) != ';' && field.charAt(at) != ' '
                    && field.charAt(at) != '\t') {
                at++;
            }
            value.append(field, start, at);
        }
        int semicolon = field.indexOf(';', at);
        return semicolon < 0 ? field.length() : semicolon + 1;
    }

    private static int readQuoted(String field, int from, StringBuilder value) {
        int at = from;
        while (at < field.length() && field.charAt(at) != '"') {
            if (field.charAt(at) == '\\' && at + 1 < field.length()) {
                at++;
            }
            value.append(field.charAt(at++));
        }
        return Math.min(at + 1, field.length());
    }
}
