package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ContentLostException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/** A large message as it comes: its start, which was read already, and the rest. One thread. */
final class MimeStream extends InputStream {
    private static final int TAIL = 4096;

    private final byte[] start;
    private final InputStream rest;
    private final boolean endUnknown;
    private int position;
    private byte[] tail = new byte[0];

    /** @param endUnknown whether nothing but the message itself can tell where it ends */
    MimeStream(byte[] start, InputStream rest, boolean endUnknown) {
        this.start = start;
        this.rest = rest;
        this.endUnknown = endUnknown;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (position < start.length) {
            int count = Math.min(length, start.length - position);
            System.arraycopy(start, position, bytes, offset, count);
            position += count;
            return count;
        }
        int count = more(bytes, offset, length);
        if (endUnknown && count > 0) {
            keepTail(bytes, offset, count);
        } else if (endUnknown && new MimeEnd(start).missing(tail)) {
            throw lost(new IOException("its last boundary is missing"));
        }
        return count;
    }

    private int more(byte[] bytes, int offset, int length) throws ContentLostException {
        try {
            return rest.read(bytes, offset, length);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private void keepTail(byte[] bytes, int offset, int count) {
        byte[] both = Arrays.copyOf(tail, tail.length + count);
        System.arraycopy(bytes, offset, both, tail.length, count);
        tail = both.length <= TAIL ? both : Arrays.copyOfRange(both, both.length - TAIL, both.length);
    }

    private static ContentLostException lost(IOException cause) {
        return new ContentLostException("Microsoft 365 did not give the whole message: " + cause.getMessage(), cause);
    }
}
