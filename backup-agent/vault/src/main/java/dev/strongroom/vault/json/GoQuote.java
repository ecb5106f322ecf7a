package dev.strongroom.vault.json;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Go's strconv.Quote and Unquote without the quotes around: how restic escapes the names of files. */
public final class GoQuote {
    private static final String LETTERS = "abfnrtv";
    private static final String MEANINGS = "\u0007\b\f\n\r\t\u000b";

    private GoQuote() {}

    /** Escapes quotes, backslashes and what Go holds for unprintable. */
    public static String quote(String name) {
        if (name.codePoints().allMatch(c -> c != '"' && c != '\\' && GoPrintable.test(c))) {
            return name;
        }
        StringBuilder out = new StringBuilder(name.length() + 16);
        name.codePoints().forEach(c -> quote(out, c));
        return out.toString();
    }

    private static void quote(StringBuilder out, int c) {
        int letter = MEANINGS.indexOf(c);
        if (c == '"' || c == '\\') {
            out.append('\\').append((char) c);
        } else if (GoPrintable.test(c)) {
            out.appendCodePoint(c);
        } else if (letter >= 0) {
            out.append('\\').append(LETTERS.charAt(letter));
        } else if (c < ' ' || c == 0x7f) {
            out.append(String.format("\\x%02x", c));
        } else if (c < 0x10000) {
            out.append(String.format("\\u%04x", c));
        } else {
            out.append(String.format("\\U%08x", c));
        }
    }

    /** What was quoted; empty when it is not well formed or its bytes are not UTF-8, which Go's strings may hold. */
    public static Optional<String> unquote(String quoted) {
        if (quoted.indexOf('\\') < 0) {
            return Optional.of(quoted);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int i = 0;
        while (i >= 0 && i < quoted.length()) {
            if (quoted.charAt(i) == '\\') {
                i = escape(quoted, i + 1, bytes);
            } else {
                int c = quoted.codePointAt(i);
                put(bytes, c);
                i += Character.charCount(c);
            }
        }
        return i < 0 ? Optional.empty() : decode(bytes.toByteArray());
    }

    private static Optional<String> decode(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Reads what follows a backslash; answers where it ends, or -1. */
    private static int escape(String quoted, int at, ByteArrayOutputStream bytes) {
        char kind = at < quoted.length() ? quoted.charAt(at) : 0;
        int letter = LETTERS.indexOf(kind);
        if (letter >= 0) {
            bytes.write(MEANINGS.charAt(letter));
            return at + 1;
        }
        return switch (kind) {
            case '\\', '"', '\'' -> {
                bytes.write(kind);
                yield at + 1;
            }
            case 'x' -> rawByte(quoted, at + 1, 2, 16, bytes);
            case 'u' -> codePoint(quoted, at + 1, 4, bytes);
            case 'U' -> codePoint(quoted, at + 1, 8, bytes);
            case '0', '1', '2', '3' -> rawByte(quoted, at, 3, 8, bytes);
            default -> -1;
        };
    }

    private static int rawByte(String quoted, int at, int digits, int radix, ByteArrayOutputStream bytes) {
        long value = number(quoted, at, digits, radix);
        if (value < 0) {
            return -1;
        }
        bytes.write((int) value);
        return at + digits;
    }

    private static int codePoint(String quoted, int at, int digits, ByteArrayOutputStream bytes) {
        long value = number(quoted, at, digits, 16);
        if (value < 0 || value > Character.MAX_CODE_POINT || (value >= 0xd800 && value <= 0xdfff)) {
            return -1;
        }
        put(bytes, (int) value);
        return at + digits;
    }

    private static long number(String quoted, int at, int digits, int radix) {
        if (at + digits > quoted.length()) {
            return -1;
        }
        long value = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = Character.digit(quoted.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }

    private static void put(ByteArrayOutputStream bytes, int codePoint) {
        bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
    }
}
