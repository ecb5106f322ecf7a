package dev.strongroom.vault.json;

import dev.strongroom.vault.blob.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Builds a JSON document as UTF-8 bytes as Go's encoding/json would, which escapes what HTML gives a meaning. Members
 * are written in the order of the calls, each with its name. Not thread-safe.
 */
public final class JsonText {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS_OF_ID = 64;

    private byte[] bytes = new byte[1024];
    private int size;
    private boolean needsComma;

    public JsonText beginObject() {
        return begin('{');
    }

    public JsonText endObject() {
        return end('}');
    }

    public JsonText beginArray() {
        return begin('[');
    }

    public JsonText endArray() {
        return end(']');
    }

    private JsonText begin(char bracket) {
        separate();
        put((byte) bracket);
        needsComma = false;
        return this;
    }

    private JsonText end(char bracket) {
        put((byte) bracket);
        needsComma = true;
        return this;
    }

    /** Names the member that comes next; the name must need no escaping. */
    public JsonText name(String name) {
        separate();
        put((byte) '"');
        ascii(name);
        put((byte) '"');
        put((byte) ':');
        needsComma = false;
        return this;
    }

    public JsonText string(String value) {
        separate();
        needsComma = true;
        put((byte) '"');
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < utf8.length; i++) {
            escaped(utf8, i);
        }
        put((byte) '"');
        return this;
    }

    private void escaped(byte[] utf8, int i) {
        byte b = utf8[i];
        switch (b) {
            case '"' -> ascii("\\\"");
            case '\\' -> ascii("\\\\");
            case '\n' -> ascii("\\n");
            case '\r' -> ascii("\\r");
            case '\t' -> ascii("\\t");
            case '<', '>', '&' -> unicode(b);
            default -> {
                if (b >= 0 && b < ' ') {
                    unicode(b);
                } else {
                    put(b);
                }
            }
        }
    }

    private void unicode(int ascii) {
        ascii("\\u00");
        put(HEX[ascii >> 4]);
        put(HEX[ascii & 15]);
    }

    public JsonText number(long value) {
        return literal(Long.toString(value));
    }

    public JsonText bool(boolean value) {
        return literal(Boolean.toString(value));
    }

    public JsonText nil() {
        return literal("null");
    }

    public JsonText time(Instant value) {
        return string(GoTime.format(value));
    }

    public JsonText base64(byte[] value) {
        return string(Base64.getEncoder().encodeToString(value));
    }

    /** An id as 64 hexadecimal digits. */
    public JsonText id(Digest value) {
        separate();
        needsComma = true;
        ensure(DIGITS_OF_ID + 2);
        bytes[size++] = '"';
        hex(value.w0());
        hex(value.w1());
        hex(value.w2());
        hex(value.w3());
        bytes[size++] = '"';
        return this;
    }

    private void hex(long word) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[(int) (word >>> shift) & 15];
        }
    }

    public JsonText strings(List<String> values) {
        beginArray();
        values.forEach(this::string);
        return endArray();
    }

    /** What is JSON already. */
    public JsonText literal(String json) {
        separate();
        needsComma = true;
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        ensure(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    /** A newline, with which Go's encoder ends a document. */
    public JsonText newline() {
        put((byte) '\n');
        return this;
    }

    /** All of it so far, a new array. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void separate() {
        if (needsComma) {
            put((byte) ',');
        }
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put((byte) text.charAt(i));
        }
    }

    private void put(byte b) {
        ensure(1);
        bytes[size++] = b;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
