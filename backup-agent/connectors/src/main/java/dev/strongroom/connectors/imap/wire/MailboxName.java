package dev.strongroom.connectors.imap.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Names of mailboxes in modified UTF-7 (RFC 3501, section 5.1.3) and as people read them. Raw names have a character for
 * each byte.
 */
public final class MailboxName {
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private MailboxName() {}

    /**
     * The name as people read it. A raw name that breaks the rules stays as it is: only what {@link #encode} turns back
     * into the same raw name is decoded.
     */
    public static String decode(String raw) {
        if (raw.equalsIgnoreCase("INBOX")) {
            return "INBOX";
        }
        if (raw.chars().anyMatch(c -> c >= 0x80)) {
            return utf8(raw);
        }
        if (raw.indexOf('&') < 0) {
            return raw;
        }
        String decoded = decodeShifts(raw);
        return encode(decoded).equals(raw) ? decoded : raw;
    }

    /** The raw name. */
    public static String encode(String name) {
        StringBuilder raw = new StringBuilder(name.length() + 16);
        int at = 0;
        while (at < name.length()) {
            char c = name.charAt(at);
            if (isPrintable(c)) {
                raw.append(c == '&' ? "&-" : Character.toString(c));
                at++;
                continue;
            }
            int end = at;
            while (end < name.length() && !isPrintable(name.charAt(end))) {
                end++;
            }
            raw.append('&').append(base64(name.substring(at, end))).append('-');
            at = end;
        }
        return raw.toString();
    }

    private static boolean isPrintable(char c) {
        return c >= 0x20 && c <= 0x7e;
    }

    private static String base64(String text) {
        ByteBuffer units = ByteBuffer.allocate(2 * text.length());
        text.chars().forEach(unit -> units.putChar((char) unit));
        return ENCODER.encodeToString(units.array()).replace('/', ',');
    }

    private static String decodeShifts(String raw) {
        StringBuilder name = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            int end = raw.indexOf('-', at);
            if (raw.charAt(at) != '&' || end < 0) {
                name.append(raw.charAt(at++));
            } else if (end == at + 1) {
                name.append('&');
                at = end + 1;
            } else {
                name.append(shifted(raw.substring(at + 1, end)));
                at = end + 1;
            }
        }
        return name.toString();
    }

    private static String shifted(String base64) {
        try {
            ByteBuffer units = ByteBuffer.wrap(Base64.getDecoder().decode(base64.replace(',', '/')));
            StringBuilder text = new StringBuilder();
            while (units.remaining() >= 2) {
                text.append(units.getChar());
            }
            return text.toString();
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /** Servers that keep to no rule, or only to RFC 6855, send UTF-8. */
    private static String utf8(String raw) {
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(raw.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException neither) {
            return raw;
        }
    }
}
