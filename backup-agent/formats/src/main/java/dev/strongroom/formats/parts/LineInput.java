package dev.strongroom.formats.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads a message by lines, a long line in several pieces, so that memory does not depend on what the message holds.
 * Lines end with LF or CRLF.
 */
final class LineInput {
    private final InputStream in;
    private final byte[] buffer = new byte[16_384];
    private int start;
    private int length;
    private int breakLength;
    private int next;
    private int limit;
    private boolean atLineStart;
    private boolean ended;
    private boolean again;

    LineInput(InputStream in) {
        this.in = in;
    }

    /** Moves to the next piece; false at the end of the message. */
    boolean next() throws IOException {
        if (again) {
            again = false;
            return true;
        }
        atLineStart = breakLength > 0 || (next == 0 && limit == 0);
        start = next;
        int scanned = next;
        while (true) {
            for (; scanned < limit; scanned++) {
                if (buffer[scanned] == '\n') {
                    boolean carriageReturn = scanned > start && buffer[scanned - 1] == '\r';
                    return piece(scanned - start - (carriageReturn ? 1 : 0), carriageReturn ? 2 : 1);
                }
            }
            if (ended) {
                return start < limit && piece(limit - start, 0);
            }
            if (start == 0 && limit == buffer.length) {
                return piece(limit - (buffer[limit - 1] == '\r' ? 1 : 0), 0);
            }
            scanned -= start;
            fill();
        }
    }

    private boolean piece(int pieceLength, int pieceBreak) {
        length = pieceLength;
        breakLength = pieceBreak;
        next = start + pieceLength + pieceBreak;
        return true;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        start = 0;
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            ended = true;
        } else {
            limit += read;
        }
    }

    /** Lets the next call of {@link #next} give this piece once more. */
    void pushBack() {
        again = true;
    }

    /** Whether the piece begins its line. */
    boolean atLineStart() {
        return atLineStart;
    }

    /** How many octets end the line after this piece: 0 when the line goes on or the message ends. */
    int breakLength() {
        return breakLength;
    }

    /** The piece's length without the line's end. */
    int length() {
        return length;
    }

    /** An octet of the piece. */
    int at(int index) {
        return buffer[start + index] & 0xff;
    }

    /** Copies the piece without the line's end. */
    void copyTo(byte[] target, int offset) {
        System.arraycopy(buffer, start, target, offset, length);
    }

    /** At most {@code most} octets of the piece, each as one char. */
    String octets(int most) {
        return new String(buffer, start, Math.min(length, most), StandardCharsets.ISO_8859_1);
    }
}
