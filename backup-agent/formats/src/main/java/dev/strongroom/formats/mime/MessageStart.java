package dev.strongroom.formats.mime;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Tells by a file's first bytes whether it is a message (RFC 5322): lines of header fields, two of which every mail
 * program writes.
 */
public final class MessageStart {
    private static final Set<String> COMMON = Set.of("received", "return-path", "delivered-to", "message-id", "date",
            "from", "to", "subject", "mime-version");
    private static final int ENOUGH = 2;
    private static final int MOST = 4096;

    private MessageStart() {}

    /** Whether the first {@code length} bytes begin a message. */
    public static boolean isMessage(byte[] bytes, int length) {
        Set<String> found = new HashSet<>();
        int end = Math.min(length, MOST);
        int at = 0;
        while (at < end && found.size() < ENOUGH) {
            int lineEnd = lineEnd(bytes, at, end);
            if (bytes[at] == ' ' || bytes[at] == '\t') {
                if (at == 0) {
                    return false;
                }
            } else {
                int colon = nameEnd(bytes, at, lineEnd);
                if (colon == at || colon == lineEnd || bytes[colon] != ':') {
                    return false;
                }
                String name = new String(bytes, at, colon - at, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
                if (COMMON.contains(name)) {
                    found.add(name);
                }
            }
            at = lineEnd + 1;
        }
        return found.size() >= ENOUGH;
    }

    private static int lineEnd(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Field names are printable ASCII without a colon (RFC 5322, 3.6.8). */
    private static int nameEnd(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] > ' ' && bytes[at] < 0x7f && bytes[at] != ':') {
            at++;
        }
        return at;
    }
}
