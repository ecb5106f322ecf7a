package dev.strongroom.formats.mime;

import java.util.Arrays;

/**
 * The raw bytes of a header block: the first 32 KiB of each field, and no more than a limit of all of them; the rest is
 * dropped.
 */
final class HeaderBlock {
    private static final int FIELD_LIMIT = 32 * 1024;

    private final int limit;
    private byte[] bytes = new byte[2_048];
    private int length;
    private int fieldStart;

    HeaderBlock(int limit) {
        this.limit = limit;
    }

    void clear() {
        length = 0;
        fieldStart = 0;
    }

    int length() {
        return length;
    }

    /** Takes bytes of one line, with or without its line feed; {@code lineStart} when they are its first. */
    void append(byte[] source, int from, int to, boolean lineStart) {
        if (lineStart && source[from] != ' ' && source[from] != '\t') {
            fieldStart = length;
        }
        int room = Math.min(limit - length, FIELD_LIMIT - (length - fieldStart));
        int count = Math.min(to - from, room);
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(bytes.length * 2, length + count)));
        }
        System.arraycopy(source, from, bytes, length, count);
        length += count;
        if (count < to - from && length > 0 && source[to - 1] == '\n') {
            bytes[length - 1] = '\n';
        }
    }

    /** Forgets what came after the first {@code newLength} bytes. */
    void truncate(int newLength) {
        length = Math.min(length, newLength);
    }

    /** The fields that matter here. */
    HeaderFields fields() {
        return HeaderFields.of(bytes, 0, length);
    }
}
