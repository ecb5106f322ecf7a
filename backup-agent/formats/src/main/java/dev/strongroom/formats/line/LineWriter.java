package dev.strongroom.formats.line;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Writes content lines: escaped, folded at 75 octets and never within a character, ended with CRLF (RFC 5545, section
 * 3.1). The same calls give the same bytes. Not thread-safe.
 */
public final class LineWriter {
    /** The octets of a line without its end. */
    static final int WIDTH = 75;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A line whose value stands as it is. */
    public LineWriter raw(String name, String value) {
        int width = 0;
        String line = name + ":" + value.replaceAll("[\\r\\n]", "");
        for (int at = 0; at < line.length();) {
            int character = line.codePointAt(at);
            byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            if (width + bytes.length > WIDTH) {
                out.writeBytes(new byte[]{'\r', '\n', ' '});
                width = 1;
            }
            out.writeBytes(bytes);
            width += bytes.length;
            at += Character.charCount(character);
        }
        out.writeBytes(new byte[]{'\r', '\n'});
        return this;
    }

    /** A line with text; nothing for text that is empty. */
    public LineWriter text(String name, String text) {
        return text.isEmpty() ? this : raw(name, escaped(text));
    }

    /** A line with bytes as base64. */
    public LineWriter bytes(String name, byte[] bytes) {
        return raw(name, Base64.getEncoder().encodeToString(bytes));
    }

    /** Text as a value, or as one of the values of a list (RFC 5545, section 3.3.11; RFC 2426, section 5). */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c == '\n') {
                escaped.append("\\n");
            } else if (c == '\\' || c == ';' || c == ',') {
                escaped.append('\\').append(c);
            } else if ((c >= ' ' && c != 0x7f) || c == '\t') {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** A parameter's value in quotes; quotes and control characters can't be in it (RFC 5545, section 3.2). */
    public static String quoted(String value) {
        return '"' + value.replaceAll("[\"\\x00-\\x1f\\x7f]", "'") + '"';
    }

    /** What was written. */
    public byte[] toBytes() {
        return out.toByteArray();
    }
}
