package dev.strongroom.connectors.imap.wire;

/** The end of a line that announces a literal: <code>{123}</code> and the line end (RFC 9051, section 4.3). */
final class LiteralMark {
    private static final int MOST_DIGITS = 12;

    private LiteralMark() {}

    /** The size that the end of the line announces; -1 when it announces none. */
    static long sizeAt(byte[] line, int length) {
        int start = startAt(line, length);
        if (start < 0) {
            return -1;
        }
        long size = 0;
        for (int i = start + 1; i < length - 3; i++) {
            size = size * 10 + line[i] - '0';
        }
        return size;
    }

    /** Where the announcement starts; -1 when there is none. */
    static int startAt(byte[] line, int length) {
        int at = length - 4;
        if (length < 5 || line[length - 3] != '}') {
            return -1;
        }
        while (at > 0 && length - at <= MOST_DIGITS + 4 && line[at] >= '0' && line[at] <= '9') {
            at--;
        }
        return line[at] == '{' && at < length - 4 ? at : -1;
    }
}
