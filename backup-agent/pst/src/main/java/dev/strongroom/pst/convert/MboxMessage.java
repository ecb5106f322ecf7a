package dev.strongroom.pst.convert;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** One message of an mbox after the other: each ends before a line that begins with {@code From } and a blank. */
final class MboxMessage extends InputStream {
    private static final byte[] SEPARATOR = "From ".getBytes(StandardCharsets.US_ASCII);

    private final BufferedInputStream in;
    private final byte[] ahead = new byte[SEPARATOR.length];
    private boolean atLineStart = true;
    private boolean ended = true;

    /** @param in closed with this */
    MboxMessage(BufferedInputStream in) {
        this.in = in;
    }

    /** Goes on to the next message; false when there is none. */
    boolean next() throws IOException {
        while (!ended) {
            read();
        }
        int count = look();
        if (count == 0) {
            return false;
        }
        if (isSeparator(count)) {
            int b = in.read();
            while (b >= 0 && b != '\n') {
                b = in.read();
            }
        }
        atLineStart = true;
        ended = false;
        return true;
    }

    /** Looks at the next bytes, which stay to be read. */
    private int look() throws IOException {
        in.mark(ahead.length);
        int count = in.readNBytes(ahead, 0, ahead.length);
        in.reset();
        return count;
    }

    private boolean isSeparator(int count) {
        return count == ahead.length && Arrays.equals(ahead, SEPARATOR);
    }

    @Override
    public int read() throws IOException {
        if (ended || (atLineStart && isSeparator(look()))) {
            ended = true;
            return -1;
        }
        int b = in.read();
        ended = b < 0;
        atLineStart = b == '\n';
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int count = 0;
        for (int b = 0; count < length; count++) {
            b = read();
            if (b < 0) {
                break;
            }
            bytes[offset + count] = (byte) b;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
