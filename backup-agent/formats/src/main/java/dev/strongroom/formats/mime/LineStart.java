package dev.strongroom.formats.mime;

/** The first 1,024 bytes of a line, collected over several buffers. Longer lines are neither boundaries nor fields. */
final class LineStart {
    static final int LIMIT = 1_024;

    private final byte[] bytes = new byte[LIMIT];
    private int length;
    private boolean longer;

    void clear() {
        length = 0;
        longer = false;
    }

    /** How many more bytes can be taken. */
    int room() {
        return LIMIT - length;
    }

    /** Takes bytes, as many as there is room for. */
    void append(byte[] source, int from, int to) {
        int count = Math.min(to - from, room());
        longer |= count < to - from;
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    int length() {
        return length;
    }

    byte at(int index) {
        return bytes[index];
    }

    /** How many bytes the line has without its end (LF or CRLF). */
    int textLength() {
        int end = length;
        if (end > 0 && bytes[end - 1] == '\n') {
            end--;
            if (end > 0 && bytes[end - 1] == '\r') {
                end--;
            }
        }
        return end;
    }

    /** The byte before the line feed of a line that was collected whole; 0 when it has none. */
    byte beforeLineFeed() {
        return length >= 2 ? bytes[length - 2] : 0;
    }

    /** Whether it can be a boundary line as far as it was collected. */
    boolean startsWithDashes() {
        return (length < 1 || bytes[0] == '-') && (length < 2 || bytes[1] == '-');
    }

    /** Whether it is a header field or the continuation of one (RFC 5322, section 2.2). */
    boolean looksLikeField() {
        if (length > 0 && (bytes[0] == ' ' || bytes[0] == '\t')) {
            return true;
        }
        int colon = ByteSearch.indexOf((byte) ':', bytes, 0, length);
        return colon > 0;
    }

    /**
     * Whether the line is {@code --boundary}, with or without closing dashes and blanks after it (RFC 2046, section
     * 5.1.1).
     */
    Delimiter delimiterOf(String boundary) {
        int end = textLength();
        int at = 2 + boundary.length();
        if (longer || end < at || bytes[0] != '-' || bytes[1] != '-' || !matches(boundary)) {
            return Delimiter.NONE;
        }
        boolean closes = end >= at + 2 && bytes[at] == '-' && bytes[at + 1] == '-';
        if (closes) {
            at += 2;
        }
        for (; at < end; at++) {
            if (bytes[at] != ' ' && bytes[at] != '\t') {
                return Delimiter.NONE;
            }
        }
        return closes ? Delimiter.CLOSES : Delimiter.OPENS;
    }

    private boolean matches(String boundary) {
        for (int i = 0; i < boundary.length(); i++) {
            if (bytes[2 + i] != (byte) boundary.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What a line is to a multipart. */
    enum Delimiter {
        NONE, OPENS, CLOSES
    }
}
