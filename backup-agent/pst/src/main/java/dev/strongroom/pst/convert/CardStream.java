package dev.strongroom.pst.convert;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** One vCard of a file after the other: each ends with the line that says so. The file stays open. */
final class CardStream extends InputStream {
    private static final byte[] END = "END:VCARD".getBytes(StandardCharsets.US_ASCII);
    private static final int LOWER_CASE = 0x20;

    private final BufferedInputStream in;
    /** How many of the bytes of the end the line began with; -1 for a line that is another. */
    private int matched;
    private boolean ended = true;

    CardStream(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Goes on to the next card; false when there is none. */
    boolean next() throws IOException {
        while (!ended) {
            read();
        }
        in.mark(1);
        int b = in.read();
        while (b == '\r' || b == '\n' || b == ' ') {
            in.mark(1);
            b = in.read();
        }
        in.reset();
        matched = 0;
        ended = b < 0;
        return !ended;
    }

    @Override
    public int read() throws IOException {
        if (ended) {
            return -1;
        }
        int b = in.read();
        if (b < 0) {
            ended = true;
        } else if (b == '\n') {
            ended = matched == END.length;
            matched = 0;
        } else if (b != '\r') {
            boolean same = matched >= 0 && matched < END.length
                    && (b == END[matched] || b == (END[matched] | LOWER_CASE));
            matched = same ? matched + 1 : -1;
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int count = 0;
        while (count < length) {
            int b = read();
            if (b < 0) {
                break;
            }
            bytes[offset + count] = (byte) b;
            count++;
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
