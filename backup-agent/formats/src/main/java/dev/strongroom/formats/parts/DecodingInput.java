package dev.strongroom.formats.parts;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A stream that decodes another one byte by byte. */
abstract class DecodingInput extends InputStream {
    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int limit;

    DecodingInput(InputStream in) {
        this.in = in;
    }

    /** The next decoded octet, or -1. */
    abstract int decode() throws IOException;

    /** The next encoded octet, or -1. */
    final int next() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(buffer));
            if (limit == 0) {
                return -1;
            }
        }
        return buffer[position++] & 0xff;
    }

    @Override
    public final int read() throws IOException {
        return decode();
    }

    @Override
    public final int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int count = 0;
        while (count < length) {
            int octet = decode();
            if (octet < 0) {
                return count == 0 ? -1 : count;
            }
            bytes[offset + count++] = (byte) octet;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
