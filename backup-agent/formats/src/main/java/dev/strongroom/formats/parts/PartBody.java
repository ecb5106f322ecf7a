package dev.strongroom.formats.parts;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The octets of a part as they stand in the message, up to the next boundary; the line end before it is not theirs. */
final class PartBody extends InputStream {
    private final LineInput lines;
    private final Boundaries boundaries;
    private final byte[] chunk = new byte[16_386];
    private int position;
    private int limit;
    private int heldBack;
    private boolean ended;

    PartBody(LineInput lines, Boundaries boundaries) {
        this.lines = lines;
        this.boundaries = boundaries;
        ended = boundaries.isMet();
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0 || !fill()) {
            return length == 0 ? 0 : -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(chunk, position, bytes, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (position == limit && !ended) {
            position = 0;
            limit = 0;
            boolean more = lines.next();
            ended = !more || boundaries.meets(lines);
            if (!more || !ended) {
                putHeldBack();
            }
            if (!ended) {
                lines.copyTo(chunk, limit);
                limit += lines.length();
                heldBack = lines.breakLength();
            }
        }
        return position < limit;
    }

    /** A line's end is the part's own only when no boundary follows. */
    private void putHeldBack() {
        if (heldBack == 2) {
            chunk[limit++] = '\r';
        }
        if (heldBack > 0) {
            chunk[limit++] = '\n';
        }
        heldBack = 0;
    }

    /** Reads on to the boundary. */
    void drain() throws IOException {
        while (fill()) {
            position = limit;
        }
    }
}
