package dev.strongroom.formats.line;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** Bytes as the folded base64 value of a content line, encoded as they are read. */
public final class FoldedBase64 extends InputStream {
    /** As many bytes as make a line of 72 characters after its blank. */
    private static final int BYTES = 54;

    private final InputStream bytes;
    private byte[] line = {};
    private int at;

    private FoldedBase64(InputStream bytes) {
        this.bytes = bytes;
    }

    /**
     * A whole line.
     *
     * @param property the name with its parameters
     * @param bytes closed with the answer
     */
    public static InputStream line(String property, InputStream bytes) {
        byte[] start = new LineWriter().raw(property, "").toBytes();
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(start, 0, start.length - 2), new FoldedBase64(bytes),
                new ByteArrayInputStream(new byte[]{'\r', '\n'}))));
    }

    @Override
    public int read() throws IOException {
        return more() ? line[at++] : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = 0;
        while (count < length && more()) {
            int copied = Math.min(length - count, line.length - at);
            System.arraycopy(line, at, buffer, offset + count, copied);
            at += copied;
            count += copied;
        }
        return count == 0 ? -1 : count;
    }

    private boolean more() throws IOException {
        if (at == line.length) {
            byte[] next = bytes.readNBytes(BYTES);
            line = next.length == 0 ? next
                    : ("\r\n " + Base64.getEncoder().encodeToString(next)).getBytes(StandardCharsets.US_ASCII);
            at = 0;
        }
        return at < line.length;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
