package dev.strongroom.formats.parts;

import dev.strongroom.formats.mime.HeaderText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parameters of a header field as text, however a mail program wrote what is not ASCII: with a charset and in numbered
 * pieces (RFC 2231), in encoded words within quotes, or as it is.
 */
final class ParameterTexts {
    private static final Pattern NAME = Pattern.compile("([^*]+)(?:\\*(\\d{1,4}))?(\\*)?");

    /** A piece of a value; {@code extended} when it is written with percent signs (RFC 2231, section 4). */
    private record Piece(String octets, boolean extended) {
        Piece orBetter(Piece other) {
            return other.extended && !extended ? other : this;
        }
    }

    private ParameterTexts() {}

    /** The texts by the names without what RFC 2231 adds to them. */
    static Map<String, String> of(Map<String, String> written) {
        Map<String, SortedMap<Integer, Piece>> pieces = new HashMap<>();
        written.forEach((name, octets) -> {
            Matcher parts = NAME.matcher(name);
            if (parts.matches()) {
                int place = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
                pieces.computeIfAbsent(parts.group(1), key -> new TreeMap<>())
                        .merge(place, new Piece(octets, parts.group(3) != null), Piece::orBetter);
            }
        });
        Map<String, String> texts = new HashMap<>();
        pieces.forEach((name, list) -> texts.put(name, text(list)));
        return texts;
    }

    private static String text(SortedMap<Integer, Piece> pieces) {
        if (pieces.values().stream().noneMatch(Piece::extended)) {
            return HeaderText.whole(String.join("", pieces.values().stream().map(Piece::octets).toList()));
        }
        String charset = "";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean first = true;
        for (Piece piece : pieces.values()) {
            String octets = piece.octets;
            int language = octets.indexOf('\'');
            int text = octets.indexOf('\'', language + 1);
            if (first && piece.extended && language >= 0 && text > language) {
                charset = octets.substring(0, language);
                octets = octets.substring(text + 1);
            }
            bytes.writeBytes(piece.extended ? percentDecoded(octets) : octets.getBytes(StandardCharsets.ISO_8859_1));
            first = false;
        }
        return TextDecoder.of(charset).decode(bytes.toByteArray());
    }

    private static byte[] percentDecoded(String octets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(octets.length());
        for (int i = 0; i < octets.length(); i++) {
            int high = octets.charAt(i) == '%' ? digit(octets, i + 1) : -1;
            int low = high >= 0 ? digit(octets, i + 2) : -1;
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(octets.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private static int digit(String text, int at) {
        return at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
    }
}
