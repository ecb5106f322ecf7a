package dev.strongroom.formats.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * One encoded word (RFC 2047, section 2).
 *
 * @param charset in lower case, without a language tag
 * @param octets decoded from B or Q, a character for each byte
 * @param end where the text goes on after it
 */
record EncodedWord(String charset, String octets, int end) {
    /** The word that starts here with {@code =?}, if it is a whole one. */
    static Optional<EncodedWord> at(String text, int start) {
        int encodingMark = text.indexOf('?', start + 2);
        if (encodingMark < 0 || encodingMark + 2 >= text.length() || text.charAt(encodingMark + 2) != '?') {
            return Optional.empty();
        }
        int textStart = encodingMark + 3;
        int textEnd = text.indexOf('?', textStart);
        if (textEnd < 0 || textEnd + 1 >= text.length() || text.charAt(textEnd + 1) != '=') {
            return Optional.empty();
        }
        String charset = text.substring(start + 2, encodingMark).toLowerCase(Locale.ROOT).replaceAll("\\*.*", "");
        String encoded = text.substring(textStart, textEnd);
        return switch (text.charAt(encodingMark + 1)) {
            case 'B', 'b' -> Optional.of(new EncodedWord(charset, base64(encoded), textEnd + 2));
            case 'Q', 'q' -> Optional.of(new EncodedWord(charset, quotedPrintable(encoded), textEnd + 2));
            default -> Optional.empty();
        };
    }

    private static String base64(String encoded) {
        String digits = encoded.replaceAll("[^A-Za-z0-9+/]", "");
        int whole = digits.length() % 4 == 1 ? digits.length() - 1 : digits.length();
        return new String(Base64.getDecoder().decode(digits.substring(0, whole)), StandardCharsets.ISO_8859_1);
    }

    private static String quotedPrintable(String encoded) {
        StringBuilder octets = new StringBuilder(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '_') {
                octets.append(' ');
            } else if (c == '=' && i + 2 < encoded.length() && hex(encoded.charAt(i + 1)) >= 0
                    && hex(encoded.charAt(i + 2)) >= 0) {
                octets.append((char) (hex(encoded.charAt(i + 1)) << 4 | hex(encoded.charAt(i + 2))));
                i += 2;
            } else {
                octets.append(c);
            }
        }
        return octets.toString();
    }

    private static int hex(char digit) {
        return Character.digit(digit, 16);
    }
}
