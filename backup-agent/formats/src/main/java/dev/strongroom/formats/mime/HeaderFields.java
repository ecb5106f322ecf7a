package dev.strongroom.formats.mime;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The header fields that matter here, unfolded (RFC 5322, section 2.2.3). Values are Latin-1 strings: each character is
 * one byte as it was served. Of a field that is there several times the first counts; recipients are joined.
 */
final class HeaderFields {
    private static final Set<String> WANTED = Set.of(
            "content-type",
            "content-disposition",
            "content-transfer-encoding",
            "message-id",
            "from",
            "to",
            "subject",
            "date");
    private static final int LONGEST_NAME = 25;

    private final Map<String, String> values;

    private HeaderFields(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the fields of a header block; what is no field is passed over. */
    static HeaderFields of(byte[] bytes, int from, int to) {
        Map<String, String> values = new HashMap<>();
        int at = from;
        while (at < to) {
            int end = endOfField(bytes, at, to);
            int colon = colon(bytes, at, end);
            if (colon > at) {
                String name = new String(bytes, at, colon - at, StandardCharsets.ISO_8859_1)
                        .stripTrailing()
                        .toLowerCase(Locale.ROOT);
                if (WANTED.contains(name)) {
                    values.merge(name, unfold(bytes, colon + 1, end), "to".equals(name) ? (a, b) -> a + ", " + b
                            : (a, b) -> a);
                }
            }
            at = end;
        }
        return new HeaderFields(values);
    }

    /** The value of the field with this lower-case name, or an empty string. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    private static int endOfField(byte[] bytes, int from, int to) {
        int at = from;
        do {
            int lineFeed = ByteSearch.indexOf((byte) '\n', bytes, at, to);
            at = lineFeed < 0 ? to : lineFeed + 1;
        } while (at < to && (bytes[at] == ' ' || bytes[at] == '\t'));
        return at;
    }

    private static int colon(byte[] bytes, int from, int to) {
        int last = Math.min(to, from + LONGEST_NAME + 3);
        for (int i = from; i < last; i++) {
            if (bytes[i] == ':') {
                return i;
            }
        }
        return -1;
    }

    private static String unfold(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        if (text.indexOf('\n') >= 0) {
            text = text.replace("\r\n", "").replace("\n", "");
        }
        return text.strip();
    }
}
