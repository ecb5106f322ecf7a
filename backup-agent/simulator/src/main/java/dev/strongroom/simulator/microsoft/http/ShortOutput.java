package dev.strongroom.simulator.microsoft.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets so many bytes through and then ends with an exception. */
final class ShortOutput extends FilterOutputStream {
    private long left;

    ShortOutput(OutputStream out, long bytes) {
        super(out);
        this.left = bytes;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int fitting = (int) Math.min(left, length);
        out.write(bytes, offset, fitting);
        left -= fitting;
        if (fitting < length) {
            throw new EndException();
        }
    }

    /** No more bytes shall go out. */
    static final class EndException extends IOException {
        private static final long serialVersionUID = 1L;

        EndException() {
            super("A fault ends this answer here");
        }
    }
}
