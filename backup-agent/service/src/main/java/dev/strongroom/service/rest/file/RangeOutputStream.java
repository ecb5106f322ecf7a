package dev.strongroom.service.rest.file;

import java.io.IOException;
import java.io.OutputStream;

/** Lets one part of what is written through and ends the writing after it by {@link PartWrittenException}. */
final class RangeOutputStream extends OutputStream {
    private final OutputStream out;
    private final ByteRange range;
    private long position;

    RangeOutputStream(OutputStream out, ByteRange range) {
        this.out = out;
        this.range = range;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[]{(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        long from = Math.max(position, range.first());
        long to = Math.min(position + length, range.last() + 1);
        if (from < to) {
            out.write(bytes, offset + (int) (from - position), (int) (to - from));
        }
        position += length;
        if (position > range.last()) {
            throw new PartWrittenException();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** The part is written; the rest of the file need not be read. */
    static final class PartWrittenException extends IOException {
        private static final long serialVersionUID = 1L;

        PartWrittenException() {
            super("The part is written.");
        }
    }
}
