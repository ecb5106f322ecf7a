package dev.strongroom.pst.convert;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** One message of an mbox after the other: each ends before a line that begins with {@code From } and a blank. */
final class MboxMessage extends InputStream {
    private static final byte[] SEPARATOR = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private boolean atLineStart = true;
    private boolean ended = true;

    /** @param in closed with this */
    MboxMessage(InputStream in) {
        this.in = in;
    }

    /** Goes on to the next message; false when there is none. */
    boolean next() throws IOException {
        byte[] rest = new byte[BUFFER];
        while (!ended) {
            read(rest, 0, rest.length);
        }
        if (!has(1)) {
            return false;
        }
        if (isSeparator()) {
            while (has(1) && buffer[position] != '\n') {
                position++;
            }
            position = Math.min(position + 1, limit);
        }
        atLineStart = true;
        ended = false;
        return true;
    }

    /** Whether so many bytes are left; they are in the buffer then. */
    private boolean has(int count) throws IOException {
        if (limit - position < count) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
            limit += in.readNBytes(buffer, limit, buffer.length - limit);
        }
        return limit - position >= count;
    }

    private boolean isSeparator() throws IOException {
        return has(SEPARATOR.length) && Arrays.equals(buffer, position, position + SEPARATOR.length, SEPARATOR, 0,
                SEPARATOR.length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int count = 0;
        while (count < length && !ended) {
            if ((atLineStart && isSeparator()) || !has(1)) {
                ended = true;
            } else {
                count += line(bytes, offset + count, length - count);
            }
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    /** Copies up to the end of the line; answers how many bytes. */
    private int line(byte[] bytes, int offset, int length) {
        int most = Math.min(limit, position + length);
        int end = position;
        while (end < most && buffer[end] != '\n') {
            end++;
        }
        atLineStart = end < most;
        int count = (atLineStart ? end + 1 : end) - position;
        System.arraycopy(buffer, position, bytes, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
